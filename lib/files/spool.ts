import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { FileRefused } from '@/lib/files/refusal'

/** The size of the pieces in which a file is read and stored. */
export const blockSize = 256 * 1024

/** A file that has come in whole. It has no name on the disk, so that nothing of it stays when the process dies. */
export type Spooled = {
  handle: FileHandle
  size: number
  sha256: string
  /** Its bytes from the start, in pieces of `blockSize`; may be asked for again. */
  blocks: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
  close: () => Promise<void>
}

/** How much more than allowed is still listened to, so that a browser gets its answer. */
const patience = 4

/** Takes a stream onto the disk, counting and hashing what comes. Throws FileRefused 'fileTooLarge'. */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  { folder, limit }: { folder: string; limit: number },
): Promise<Spooled> {
  const handle = await openNameless(folder)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of source) {
      const at = size
      size += piece.length
      if (size > limit * patience) break
      if (size > limit) continue
      hash.update(piece)
      await writeAt(handle, piece, at)
    }
    if (size > limit) throw new FileRefused('fileTooLarge', 413)
  } catch (error) {
    await handle.close()
    throw error
  }
  return {
    handle,
    size,
    sha256: hash.digest('hex'),
    blocks: () => blocksOf(handle, size),
    close: () => handle.close(),
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const handle = await open(path, 'wx+', 0o600)
  await unlink(path)
  return handle
}

/** Always at a place of its own, so that whoever is handed the file finds it at its beginning. */
async function writeAt(handle: FileHandle, piece: Uint8Array, place: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, place + done)
    done += bytesWritten
  }
}

async function* blocksOf(handle: FileHandle, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < size; at += blockSize) yield readBlock(handle, at, Math.min(blockSize, size - at))
}

/** Bytes of a file. Throws when they are not there. */
export async function readBlock(
  handle: FileHandle,
  from: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const block = new Uint8Array(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(block, done, length - done, from + done)
    if (bytesRead === 0) throw new Error('The file ends before its end')
    done += bytesRead
  }
  return block
}
