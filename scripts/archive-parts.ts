import { createHash } from 'node:crypto'
import { fromBuffer, type ZipFile } from 'yauzl'

/** The fingerprint of each part of an archive by its name: what it holds, whenever and however it was packed. */
export async function fingerprintParts(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await open(Buffer.from(bytes))
  const parts: Record<string, string> = {}
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const hash = createHash('sha256')
        stream.on('error', reject)
        stream.on('data', (piece) => hash.update(piece))
        stream.on('end', () => {
          parts[entry.fileName] = hash.digest('hex')
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}
