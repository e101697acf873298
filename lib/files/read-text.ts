import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { fileKindOf } from '@/lib/files/kinds'
import { FileRefused } from '@/lib/files/refusal'
import type { Spooled } from '@/lib/files/spool'

/** What reading a document may take: memory of its process in MiB, time, characters that come out. */
const most = { memory: 384, patience: 20_000, characters: 500_000 }

/**
 * The text of a file that was looked into: plain text, a Word document or a PDF. Throws FileRefused 'fileKind', 'fileUnreadable'
 * (no text in it, as in a scan, or not to be read in time) and 'fileTooMuchText'.
 */
export async function readText(name: string, spooled: Spooled): Promise<string> {
  const content = /\.csv$/i.test(name) ? null : fileKindOf(name)?.content
  if (content !== 'text' && content !== 'docx' && content !== 'pdf') throw new FileRefused('fileKind')
  const text = content === 'text' ? await decodeBlocks(spooled) : await readInChild(content, spooled)
  if (text.trim() === '') throw new FileRefused('fileUnreadable')
  if (text.length > most.characters) throw new FileRefused('fileTooMuchText')
  return text
}

/** Text in the writing that it is in: by its mark, else UTF-8 where that fits, else what offices in China write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

async function decodeBlocks({ blocks }: Spooled): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const block of blocks()) pieces.push(block)
  return decodeText(Buffer.concat(pieces))
}

/** Reads a document in a process of its own, which ends with its time or its memory and knows nothing of ours. */
async function readInChild(kind: 'docx' | 'pdf', { blocks }: Spooled): Promise<string> {
  const root = /* turbopackIgnore: true */ process.cwd()
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${most.memory}`,
      '--import',
      'tsx',
      join(root, 'lib', 'files', 'text-child.ts'),
      kind,
    ],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: most.patience,
      killSignal: 'SIGKILL',
      env: childEnv(),
    },
  )
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
  // A process that has ended early takes no more: its exit code says so.
  child.stdin.on('error', () => undefined)
  const writing = (async () => {
    for await (const block of blocks()) if (!child.stdin.destroyed) child.stdin.write(block)
    child.stdin.end()
  })()
  const [text, done] = await Promise.all([readAll(child.stdout), ended, writing])
  if (!done) throw new FileRefused('fileUnreadable')
  return text
}

/** No address of a database and no secret goes along. */
function childEnv(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env.PATH ?? '' }
}
