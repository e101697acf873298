import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, describe, expect, test } from 'vitest'
import { receiveFile } from '@/lib/files/receive'
import { FileRefused } from '@/lib/files/refusal'

const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Terms = { limit?: number; scanCommand?: string | undefined }

/** What becomes of a file that is sent: stored whole, or why not; nothing stays on the disk. */
async function send(name: string, content: BlobPart, terms: Terms = {}): Promise<string> {
  const body = new FormData()
  body.set('title', 'A title')
  body.set('file', new File([content], name))
  return verdict(new Request('http://127.0.0.1/', { method: 'POST', body }), terms)
}

async function verdict(request: Request, { limit = 1_000_000, scanCommand }: Terms = {}): Promise<string> {
  try {
    const { file, refused, fields } = await receiveFile(request, { folder, limit, scanCommand })
    if (refused) return `${refused.status} ${refused.refusal}`
    const hash = createHash('sha256')
    let size = 0
    for await (const block of file?.spooled.blocks() ?? []) {
      hash.update(block)
      size += block.length
    }
    await file?.spooled.close()
    expect(hash.digest('hex')).toBe(file?.spooled.sha256)
    expect(size).toBe(file?.spooled.size)
    return `taken ${size} ${fields.get('title') ?? ''}`
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return `${error.status} ${error.refusal}`
  } finally {
    expect(readdirSync(folder)).toEqual([])
  }
}

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
const types = (main: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`
async function zip(files: Record<string, string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const archive = new JSZip()
  for (const [name, content] of Object.entries(files)) archive.file(name, content)
  return new Uint8Array(await archive.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }))
}
const word = { '[Content_Types].xml': types('wordprocessingml.document'), 'word/document.xml': '<w/>' }
const sheet = { '[Content_Types].xml': types('spreadsheetml.sheet'), 'xl/workbook.xml': '<w/>' }
const open = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' }
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const jpg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])

describe('FI-1: what is taken', () => {
  test.each([
    ['a.pdf', pdf],
    ['a.docx', () => zip(word)],
    ['a.xlsx', () => zip(sheet)],
    ['a.odt', () => zip(open)],
    ['a.png', png],
    ['a.JPG', jpg],
    ['a.jpeg', jpg],
    ['a.txt', 'Grüße, 合同\r\n\t€'],
    ['a.csv', Uint8Array.from([0xba, 0xcf, 0x2c, 0xcd, 0xac])],
  ])('%s', async (name, content) => {
    expect(await send(name, typeof content === 'function' ? await content() : content)).toMatch(
      /^taken \d+ A title$/,
    )
  })
})

describe('FI-1: what is refused', () => {
  test.each([
    ['a page named as a PDF', 'a.pdf', '<!doctype html><p>', '422 fileContent'],
    ['a program behind the name of a PDF', 'a.pdf.exe', pdf, '422 fileKind'],
    ['a drawing', 'a.svg', '<svg/>', '422 fileKind'],
    ['a PDF that is a page as well', 'a.pdf', `%PDF-1.4\n<html><script>x</script>\n%%EOF`, '422 fileActive'],
    [
      'a PDF with a page between two blocks',
      'a.pdf',
      `%PDF-1.4\n${'x'.repeat(262_132)}<SCRIPT >x\n%%EOF`,
      '422 fileActive',
    ],
    ['a page before a PDF', 'a.pdf', `<html>${pdf}`, '422 fileContent'],
    ['a PDF that was cut off', 'a.pdf', `%PDF-1.4\n${'x'.repeat(2000)}`, '422 fileContent'],
    ['a picture of another kind', 'a.png', jpg, '422 fileContent'],
    ['a page as text', 'a.txt', 'hello <script>x</script>', '422 fileActive'],
    ['bytes as text', 'a.csv', Uint8Array.from([65, 0, 66]), '422 fileContent'],
    ['nothing', 'a.pdf', '', '422 fileContent'],
    ['no archive', 'a.docx', 'PK\u0003\u0004 nothing of that', '422 fileArchive'],
  ])('%s', async (_, name, content, expected) => {
    expect(await send(name, content)).toBe(expected)
  })

  test.each([
    ['macros', { ...word, 'word/vbaProject.bin': 'x' }, 'fileActive'],
    [
      'a document with macros by its type',
      {
        ...word,
        '[Content_Types].xml': `${types('wordprocessingml.document')} application/vnd.ms-word.document.macroEnabled.main+xml`,
      },
      'fileActive',
    ],
    ['a page inside', { ...word, 'word/a.html': '<script>' }, 'fileActive'],
    ['a table named as a text', sheet, 'fileContent'],
    ['any archive', { 'a.txt': 'x' }, 'fileContent'],
    ['a bomb', { ...word, 'word/media/a.bin': new Uint8Array(40_000_000) }, 'fileArchive'],
  ])('a text document: %s', async (_, files, refusal) => {
    expect(await send('a.docx', await zip(files))).toBe(`422 ${refusal}`)
  })

  test('an archive that unpacks to more than it says', async () => {
    const bytes = await zip({ ...word, 'word/a.xml': 'x'.repeat(5000) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5000)
        view.setUint32(at + 24, 10, true)
    expect(await send('a.docx', bytes)).toBe('422 fileArchive')
  })
})

describe('FI-2, IO-6: sizes', () => {
  test.each([999_999, 1_000_000])('%d bytes of a million are taken whole', async (size) => {
    expect(await send('a.txt', 'x'.repeat(size))).toBe(`taken ${size} A title`)
  })
  test.each([1_000_001, 3_000_000, 40_000_000])('%d bytes of a million are refused', async (size) => {
    expect(await send('a.txt', 'x'.repeat(size))).toBe('413 fileTooLarge')
  })

  test('what is no such form, is compressed, or holds more than a form of ours, is refused', async () => {
    const post = (body: BodyInit, headers: Record<string, string> = {}) =>
      verdict(new Request('http://127.0.0.1/', { method: 'POST', body, headers }))
    expect(await post('{}', { 'Content-Type': 'application/json' })).toBe('415 fileMissing')
    expect(await post('x', { 'Content-Type': 'multipart/form-data' })).toBe('415 fileMissing')
    expect(await post('x', { 'Content-Type': 'multipart/form-data; boundary=b' })).toBe('422 fileMissing')
    expect(
      await post('x', { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Encoding': 'gzip' }),
    ).toBe('415 fileMissing')
    const twice = new FormData()
    twice.append('file', new File([pdf], 'a.pdf'))
    twice.append('file', new File([pdf], 'b.pdf'))
    expect(await post(twice)).toBe('413 fileTooLarge')
    const long = new FormData()
    long.append('title', 'x'.repeat(30_000))
    long.append('file', new File([pdf], 'a.pdf'))
    expect(await post(long)).toBe('413 fileTooLarge')
    const none = new FormData()
    none.append('file', new File([], ''))
    expect(await post(none)).toBe('422 fileMissing')
  })

  test('a sender who goes away in the middle leaves nothing', async () => {
    const start = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${pdf}`
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(start))
        setImmediate(() => controller.error(new Error('gone')))
      },
    })
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    }
    expect(await verdict(new Request('http://127.0.0.1/', init as RequestInit))).toBe('422 fileMissing')
  })
})

describe('FI-1: the scanner of the house', () => {
  const scanner = (script: string) => `${process.execPath} -e ${script}`
  test.each([
    ['lets pass', 'process.exit(0)', `taken ${pdf.length} A title`],
    ['finds something', 'process.exit(1)', '422 fileInfected'],
    ['fails', 'process.exit(2)', '503 scanFailed'],
  ])('%s', async (_, script, expected) => {
    expect(await send('a.pdf', pdf, { scanCommand: scanner(script) })).toBe(expected)
  })

  test('is given the whole file, and one that is not there lets nothing pass', async () => {
    const counts = `process.exit(require('fs').readFileSync(0).length===${pdf.length}?0:2)`
    expect(await send('a.pdf', pdf, { scanCommand: scanner(counts) })).toMatch(/^taken/)
    expect(await send('a.pdf', pdf, { scanCommand: '/no/such/scanner -' })).toBe('503 scanFailed')
  })
})
