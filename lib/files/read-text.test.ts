import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeText, readText } from '@/lib/files/read-text'
import { spool } from '@/lib/files/spool'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, bytes: Uint8Array): Promise<string> {
  const source = (async function* () {
    yield bytes
  })()
  const spooled = await spool(source, { folder, limit: 1024 * 1024 })
  try {
    return await readText(name, spooled)
  } finally {
    await spooled.close()
  }
}

async function docx(paragraphs: string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}

/** A PDF of one page whose lines stand at these heights. */
function pdf(lines: [text: string, y: number][]): Uint8Array {
  const stream = lines.map(([text, y]) => `BT /F1 12 Tf 50 ${y} Td (${text}) Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  )
}

describe('the text of a file', () => {
  test('of a Word document: its paragraphs', async () => {
    expect((await read('report.docx', await docx(['The first.', '第二段。']))).trim()).toBe(
      'The first.\n\n第二段。',
    )
  })

  test('of a PDF: its paragraphs', async () => {
    const bytes = pdf([
      ['The first goes', 700],
      ['on here.', 686],
      ['The second.', 650],
    ])
    expect(await read('report.PDF', bytes)).toBe('The first goes on here.\n\nThe second.')
  })

  test.each([
    ['UTF-8', Buffer.from('Größe 会谈')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFGröße 会谈')],
    ['UTF-16', Buffer.from('\uFEFFGröße 会谈', 'utf16le')],
  ])('of plain text in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Größe 会谈')
  })

  test('of plain text as offices in China write it', () => {
    expect(decodeText(Buffer.from([0xbb, 0xe1, 0xcc, 0xb8]))).toBe('会谈')
  })

  test('refused: another kind, what cannot be read, and what holds no text', async () => {
    await expect(read('report.png', Buffer.from('x'))).rejects.toMatchObject({ refusal: 'fileKind' })
    await expect(read('report.csv', Buffer.from('a,b'))).rejects.toMatchObject({ refusal: 'fileKind' })
    await expect(read('report.pdf', Buffer.from('no pdf'))).rejects.toMatchObject({
      refusal: 'fileUnreadable',
    })
    await expect(read('report.pdf', pdf([]))).rejects.toMatchObject({ refusal: 'fileUnreadable' })
    await expect(read('report.txt', Buffer.from(' \n'))).rejects.toMatchObject({ refusal: 'fileUnreadable' })
  })

  test('refused: more text than a source can be', async () => {
    await expect(read('report.txt', Buffer.from('x'.repeat(500_001)))).rejects.toMatchObject({
      refusal: 'fileTooMuchText',
    })
  })
})
