import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import jszip from 'jszip'
import { extractText, getDocumentProxy } from 'unpdf'

/** What the browser saves when a button is pressed. */
export async function saveBy(page: Page, button: string): Promise<{ file: string; bytes: Buffer }> {
  const [arriving] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { file: arriving.suggestedFilename(), bytes: await readFile(await arriving.path()) }
}

/** The words of a PDF, page by page. */
export async function pagesOf(bytes: Buffer): Promise<string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text
}

/** All parts of a Word file as one text, so that nothing of it goes unseen. */
export async function partsOf(bytes: Buffer): Promise<string> {
  const { files } = await jszip.loadAsync(bytes)
  return (await Promise.all(Object.values(files).map((part) => part.async('text')))).join('\n')
}
