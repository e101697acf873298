import { extractRawText } from 'mammoth'
import { getDocumentProxy } from 'unpdf'
import { type PagePiece, paragraphsOfPages } from '@/lib/files/page-lines'

/**
 * Writes the text of the document on the standard input, `docx` or `pdf` by the first argument, with a blank line between its
 * paragraphs. A process of its own: what a hostile file does to memory or time ends with it.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const buffer = Buffer.concat(chunks)
const text = process.argv[2] === 'pdf' ? await textOfPdf(new Uint8Array(buffer)) : await textOfDocx(buffer)
process.stdout.write(text)

async function textOfDocx(document: Buffer): Promise<string> {
  return (await extractRawText({ buffer: document })).value
}

async function textOfPdf(document: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(document)
  const pages: PagePiece[][] = []
  for (let number = 1; number <= Math.min(pdf.numPages, 200); number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])))
  }
  return paragraphsOfPages(pages)
}

function pieceOf({ str, transform, width }: { str: string; transform: number[]; width: number }): PagePiece {
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform
  return { text: str, x, width, y, size: Math.hypot(skew, height) || 10 }
}
