const endOfArchive = 0x06054b50

/**
 * Sets the day on every entry of an archive to that of its document: the library writes the moment of the packing there, and two writings of
 * one document would differ. The bytes themselves are changed and given back.
 */
export function packedOn<Bytes extends Uint8Array>(
  bytes: Bytes,
  [year, month, day]: readonly [year: number, month: number, day: number],
): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Time and date as DOS keeps them: two bytes each.
  const moment = ((((year - 1980) << 9) | (month << 5) | day) << 16) >>> 0
  const end = view.byteLength - 22
  if (view.getUint32(end, true) !== endOfArchive) throw new Error('An archive ends in its own way')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, moment, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, moment, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
