/** The size of the pieces in which the bytes of a file are rows. */
export const pieceSize = 1024 * 1024

/** The parts of a file as pieces of one size, the last one shorter; no more than one of them is held at a time. */
export async function* piecesOf(
  parts: AsyncIterable<string | Uint8Array>,
  size = pieceSize,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let piece = new Uint8Array(size)
  let filled = 0
  for await (const part of parts) {
    let rest = typeof part === 'string' ? encoder.encode(part) : part
    while (rest.length > 0) {
      const taken = rest.subarray(0, size - filled)
      piece.set(taken, filled)
      filled += taken.length
      rest = rest.subarray(taken.length)
      if (filled < size) continue
      yield piece
      // The one that was handed out may still be on its way.
      piece = new Uint8Array(size)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}
