import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { cleanFileName, fileKindOf, longestFileName } from '@/lib/files/kinds'
import { FileRefused } from '@/lib/files/refusal'
import { type Spooled, spool } from '@/lib/files/spool'

export type SentFile = { name: string; mediaType: string; spooled: Spooled }
/** A form with one file: its texts, and the file if one came along. Whoever asked for it closes the file. */
export type SentForm = { fields: FormData; file: SentFile | null; refused: FileRefused | null }

/** Besides the file there are a few short texts (IO-6). */
const limits = { files: 1, fields: 20, fieldNameSize: 100, fieldSize: 20_000, parts: 21, headerPairs: 40 }
const besides = 512 * 1024

/**
 * Reads a form as it comes in; the file goes to the disk and never into the memory. What is wrong with the file is told beside
 * the texts, so that none of them is lost. Throws FileRefused where there is no reading at all.
 */
export async function readMultipart(
  request: Request,
  { folder, limit, longestText }: { folder: string; limit: number; longestText?: number | undefined },
): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || request.headers.has('content-encoding') || !request.body)
    throw new FileRefused('fileMissing', 415)
  if (Number(request.headers.get('content-length') ?? 0) > limit * 4 + besides)
    throw new FileRefused('fileTooLarge', 413)
  const fields = new FormData()
  const files: Promise<SentFile | FileRefused | null>[] = []
  const abort = new AbortController()
  let isTooMuch = false
  const parser = parserOf(type, longestText)
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) isTooMuch = true
    else fields.append(name, value)
  })
  parser.on('file', (name, stream, { filename }) => {
    if (name !== 'file') isTooMuch = true
    // It can fail before anybody reads it, and an error that nobody hears would end the process.
    stream.on('error', () => undefined)
    const taken = take(filename ?? '', stream, { folder, limit })
    // Where the rest of the file is not read, the rest of the form never comes.
    taken.catch(() => undefined).finally(() => stream.readableEnded || abort.abort())
    files.push(taken)
  })
  for (const over of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(over, () => {
      isTooMuch = true
    })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser, { signal: abort.signal })
  } catch {
    const [file] = await closeAll(files)
    throw file instanceof FileRefused ? file : new FileRefused('fileMissing')
  }
  const [file = null] = await Promise.all(files)
  if (isTooMuch) {
    await closeAll(files)
    throw new FileRefused('fileTooLarge', 413)
  }
  return file instanceof FileRefused ? { fields, file: null, refused: file } : { fields, file, refused: null }
}

function parserOf(type: string, fieldSize = limits.fieldSize) {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { ...limits, fieldSize },
    })
  } catch {
    throw new FileRefused('fileMissing', 415)
  }
}

/** A file field that was left empty comes as a file without name and bytes. */
async function take(
  sentName: string,
  stream: Readable,
  place: { folder: string; limit: number },
): Promise<SentFile | FileRefused | null> {
  const name = cleanFileName(sentName)
  const kind = fileKindOf(name)
  try {
    const spooled = await spool(stream, place)
    if (kind && spooled.size > 0 && [...name].length <= longestFileName)
      return { name, mediaType: kind.mediaType, spooled }
    await spooled.close()
    if (spooled.size === 0) return name === '' ? null : new FileRefused('fileContent')
    return new FileRefused(kind ? 'fileName' : 'fileKind')
  } catch (error) {
    if (error instanceof FileRefused) return error
    if (error instanceof Error && 'syscall' in error) throw error
    // The sender went away; the reading of the form says so.
    return null
  }
}

async function closeAll(files: Promise<SentFile | FileRefused | null>[]) {
  const taken = await Promise.all(files)
  for (const file of taken) if (file !== null && !(file instanceof FileRefused)) await file.spooled.close()
  return taken
}
