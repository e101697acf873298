import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { fingerprintParts } from './archive-parts'

/** A published issue as it lies in the database. */
export type KeptIssue = {
  number: number | null
  series: string
  frozen: string | null
  sha256: Uint8Array | null
  files: readonly {
    format: string
    language: string
    fileName: string
    bytes: Uint8Array
    sha256: Uint8Array
  }[]
}
type MadeFile = { format: string; language: string; bytes: Uint8Array }
/** Makes the files of an issue anew from what was frozen of it. */
export type Render = (frozen: string, sha256: string) => Promise<readonly MadeFile[]>
export type IssueVerdict = { isWhole: boolean; lines: string[] }

/**
 * Whether an issue is as it was published: what was frozen has its fingerprint, each kept file has its own, and each follows from what was
 * frozen: byte by byte, those that are archives part by part. A line for each file.
 */
export async function judgeIssue(issue: KeptIssue, render: Render): Promise<IssueVerdict> {
  const frozen = issue.frozen ?? ''
  const sha256 = digest(frozen)
  const name = `No. ${issue.number} of ${issue.series}`
  if (!same(sha256, issue.sha256)) return { isWhole: false, lines: [`DIFFERS  ${name}: what was frozen`] }
  const made = await render(frozen, sha256.toString('hex'))
  const lines = [`ok       ${name}: SHA-256 ${sha256.toString('hex')}`]
  let isWhole = true
  const judge = (fits: boolean, what: string) => {
    isWhole &&= fits
    lines.push(`${fits ? 'ok     ' : 'DIFFERS'}  ${what}`)
  }
  for (const file of issue.files) {
    const again = made.find(({ format, language }) => format === file.format && language === file.language)
    const fits = same(digest(file.bytes), file.sha256) && again !== undefined && (await isSame(file, again))
    judge(fits, file.fileName)
  }
  for (const { format, language } of made)
    if (!issue.files.some((file) => file.format === format && file.language === language))
      judge(false, `${format} ${language} is missing`)
  return { isWhole, lines }
}

const archives = ['docx', 'xlsx']

async function isSame(kept: MadeFile, made: MadeFile): Promise<boolean> {
  if (!archives.includes(kept.format)) return Buffer.from(kept.bytes).equals(Buffer.from(made.bytes))
  const [before, after] = await Promise.all([fingerprintParts(kept.bytes), fingerprintParts(made.bytes)])
  return isDeepStrictEqual(before, after)
}

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

function same(one: Uint8Array, other: Uint8Array | null): boolean {
  return other !== null && Buffer.from(one).equals(Buffer.from(other))
}
