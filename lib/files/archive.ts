import type { FileHandle } from 'node:fs/promises'
import { type Entry, fromFd, type ZipFile } from 'yauzl'
import type { FileContent } from '@/lib/files/kinds'

type Archive = Extract<FileContent, 'docx' | 'xlsx' | 'odt'>

/** What an archive may hold: anything above would fill the memory of whoever opens it. */
const most = { entries: 4000, bytes: 300 * 1024 * 1024, ratio: 200, told: 2 * 1024 * 1024 }

/** The entry without which it is no such document, and the one that tells what it is. */
const parts: Record<Archive, { body: string; tells: string; says: RegExp }> = {
  docx: {
    body: 'word/document.xml',
    tells: '[Content_Types].xml',
    says: /wordprocessingml\.document\.main\+xml/,
  },
  xlsx: { body: 'xl/workbook.xml', tells: '[Content_Types].xml', says: /spreadsheetml\.sheet\.main\+xml/ },
  odt: { body: 'content.xml', tells: 'mimetype', says: /^application\/vnd\.oasis\.opendocument\.text\s*$/ },
}
/** Where the formats keep their macros and other programs. */
const active =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/|macrosheets\/)|\.(exe|dll|js|vbs|bat|cmd|ps1|html?|svg)$/i

/**
 * Whether a zip archive is the document that its name says. Every entry is unpacked in passing, never kept: what an archive says
 * of the size of its entries is checked against what comes out.
 */
export async function inspectArchive(
  handle: FileHandle,
  kind: Archive,
): Promise<'fileContent' | 'fileActive' | 'fileArchive' | null> {
  const { body, tells, says } = parts[kind]
  const names = new Set<string>()
  let told = ''
  let total = 0
  try {
    const zip = await openZip(handle.fd)
    for await (const entry of entriesOf(zip)) {
      if (active.test(entry.fileName)) return 'fileActive'
      names.add(entry.fileName)
      total += entry.uncompressedSize
      const isBomb = entry.uncompressedSize > most.ratio * Math.max(entry.compressedSize, 4096)
      if (isBomb || total > most.bytes || names.size > most.entries) return 'fileArchive'
      const isTelling = entry.fileName === tells
      if (isTelling && entry.uncompressedSize > most.told) return 'fileArchive'
      const text = await unpack(zip, entry, isTelling)
      if (isTelling) told = text
    }
  } catch {
    return 'fileArchive'
  }
  if (/macroEnabled|vnd\.ms-office\.vbaProject/i.test(told)) return 'fileActive'
  return names.has(body) && says.test(told) ? null : 'fileContent'
}

function openZip(fd: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(fd, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      zip ? resolve(zip) : reject(error),
    )
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (entry === null) return
    yield entry
  }
}

/** Unpacks an entry, which fails when it is not as large as it says; the text is given back only where it is asked for. */
function unpack(zip: ZipFile, entry: Entry, asText: boolean): Promise<string> {
  if (entry.fileName.endsWith('/')) return Promise.resolve('')
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error)
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => asText && pieces.push(piece))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')))
    })
  })
}
