import { inspectFile } from '@/lib/files/inspect'
import { fileKindOf } from '@/lib/files/kinds'
import { readMultipart, type SentFile, type SentForm } from '@/lib/files/multipart'
import { FileRefused } from '@/lib/files/refusal'
import { scanFile } from '@/lib/files/scan'

type Terms = {
  /** Where the file lies until it is stored. */
  folder: string
  /** In bytes. */
  limit: number
  scanCommand: string | undefined
  /** Of a text beside the file, in bytes, where a form has long ones. */
  longestText?: number
}

/** Takes a form with a file that has to be there, is looked into and, where the house has a scanner, scanned. */
export async function receiveFile(request: Request, terms: Terms): Promise<SentForm> {
  const form = await readMultipart(request, terms)
  if (form.refused) return form
  if (!form.file) return { ...form, refused: new FileRefused('fileMissing') }
  const refusal = await judge(form.file, terms.scanCommand)
  if (refusal === null) return form
  await form.file.spooled.close()
  return { ...form, file: null, refused: new FileRefused(refusal, refusal === 'scanFailed' ? 503 : 422) }
}

async function judge({ name, spooled }: SentFile, scanCommand: string | undefined) {
  const kind = fileKindOf(name)
  if (!kind) return 'fileKind'
  const found = await inspectFile(spooled, kind.content)
  return found ?? (scanCommand === undefined ? null : scanFile(spooled.handle, scanCommand))
}
