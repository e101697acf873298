import type { FileHandle } from 'node:fs/promises'
import { inspectArchive } from '@/lib/files/archive'
import type { FileContent } from '@/lib/files/kinds'
import type { FileRefusal } from '@/lib/files/refusal'
import { readBlock, type Spooled } from '@/lib/files/spool'

type Refusal = Extract<FileRefusal, 'fileContent' | 'fileActive' | 'fileArchive'>

const starts: Partial<Record<FileContent, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  odt: [0x50, 0x4b, 0x03, 0x04],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
}

/** Why the content of a file is not what its name says, or does more than a document may; null when all is well (FI-1). */
export async function inspectFile(
  { handle, size, blocks }: Pick<Spooled, 'handle' | 'size' | 'blocks'>,
  content: FileContent,
): Promise<Refusal | null> {
  const start = starts[content] ?? []
  if (size < start.length) return 'fileContent'
  const head = await readBlock(handle, 0, start.length)
  if (start.some((byte, at) => head[at] !== byte)) return 'fileContent'
  if (content === 'docx' || content === 'xlsx' || content === 'odt') return inspectArchive(handle, content)
  if (content === 'pdf') return (await hasEnd(handle, size)) ? markupIn(blocks()) : 'fileContent'
  return content === 'text' ? inspectText(blocks()) : null
}

/** A PDF ends with its mark, as its readers look for it: within the last kilobyte. */
async function hasEnd(handle: FileHandle, size: number): Promise<boolean> {
  const length = Math.min(1024, size)
  return Buffer.from(await readBlock(handle, size - length, length)).includes('%%EOF')
}

/** What makes a browser take a file for a page. */
const markup = /<(script|html|!doctype\s+html|svg|iframe)\b/i
/** As long as the longest mark, so that none is lost between two blocks. */
const overlap = 32

async function markupIn(blocks: AsyncIterable<Uint8Array>): Promise<'fileActive' | null> {
  let rest = ''
  for await (const block of blocks) {
    const text = rest + Buffer.from(block).toString('latin1')
    if (markup.test(text)) return 'fileActive'
    rest = text.slice(-overlap)
  }
  return null
}

/** Text holds no controls but those of lines and pages, in whatever encoding an office writes it. */
async function inspectText(blocks: AsyncIterable<Uint8Array>): Promise<Refusal | null> {
  let isText = true
  const readable = async function* () {
    for await (const block of blocks) {
      isText = isText && block.every((byte) => byte >= 32 || [9, 10, 12, 13].includes(byte))
      yield block
    }
  }
  const found = await markupIn(readable())
  return isText ? found : 'fileContent'
}
