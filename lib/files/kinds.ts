/** What may be sent as a file: by the end of its name, with what its content has to be and how it is handed out again. */
const kinds = {
  pdf: { mediaType: 'application/pdf', content: 'pdf', preview: 'page' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: 'docx',
    preview: null,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: 'xlsx',
    preview: null,
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', content: 'odt', preview: null },
  png: { mediaType: 'image/png', content: 'png', preview: 'image' },
  jpg: { mediaType: 'image/jpeg', content: 'jpg', preview: 'image' },
  jpeg: { mediaType: 'image/jpeg', content: 'jpg', preview: 'image' },
  txt: { mediaType: 'text/plain', content: 'text', preview: null },
  csv: { mediaType: 'text/csv', content: 'text', preview: null },
} as const

export type FileContent = (typeof kinds)[keyof typeof kinds]['content']
export type FileKind = {
  mediaType: string
  content: FileContent
  /** How a browser may show it: a picture within a page, or on a page of its own. */
  preview: 'image' | 'page' | null
}

/** What a file picker offers. */
export const acceptedFiles = [...Object.keys(kinds).map((end) => `.${end}`), 'image/*'].join(',')

/** The kind of a file by the end of its name; null for what is not taken. */
export function fileKindOf(name: string): FileKind | null {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(kinds, end) ? kinds[end as keyof typeof kinds] : null
}

/** How a stored file may be shown, by its type. */
export function previewOf(mediaType: string): FileKind['preview'] {
  return Object.values(kinds).find((kind) => kind.mediaType === mediaType)?.preview ?? null
}

/** The longest name that is kept, in code points. */
export const longestFileName = 255

/**
 * The name of a file without the folders before it and without what a name cannot hold: controls, and the characters that turn
 * the direction of writing and so can make one kind of file look like another.
 */
export function cleanFileName(sent: string): string {
  // Browsers write a quotation mark of a name as %22.
  const [name = ''] = sent.replaceAll('%22', '"').split(/[/\\]/).slice(-1)
  return name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]|%0[ad]/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Says that a file is to be saved, or shown, and what it is called (RFC 6266): one line, whatever the name holds. */
export function dispositionOf(name: string, how: 'attachment' | 'inline'): string {
  const plain = name.replaceAll(/[^\u0020-\u007E]|["%\\]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The part of a file that a Range header asks for; null for the whole, 'unsatisfiable' for what is not there. Ends included. */
export function rangeOf(header: string | null, size: number): [number, number] | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : [size - length, size - 1]
  }
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (from >= size) return 'unsatisfiable'
  return to < from ? null : [from, to]
}
