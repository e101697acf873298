/** Why a file is not taken; each is a key below `errors`. */
export type FileRefusal =
  | 'fileMissing'
  | 'fileKind'
  | 'fileContent'
  | 'fileActive'
  | 'fileArchive'
  | 'fileTooLarge'
  | 'fileName'
  | 'fileUnreadable'
  | 'fileTooMuchText'
  | 'fileInfected'
  | 'scanFailed'

/** A file that is not taken, or a sending that is none: `status` is what a program is told. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: FileRefusal
  readonly status: 413 | 415 | 422 | 503

  constructor(refusal: FileRefusal, status: 413 | 415 | 422 | 503 = 422) {
    super(refusal)
    this.refusal = refusal
    this.status = status
  }
}
