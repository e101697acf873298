import { createHash } from 'node:crypto'
import jszip from 'jszip'
import { expect, test } from 'vitest'
import { judgeIssue, type KeptIssue, type Render } from '@/scripts/briefing-verdict'

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest()

async function archiveOf(text: string, packedAt: string): Promise<Uint8Array> {
  const zip = new jszip()
  zip.file('word/document.xml', text, { date: new Date(packedAt) })
  return zip.generateAsync({ type: 'uint8array' })
}

const render: Render = async (frozen) => [
  { format: 'csv', language: 'en', bytes: Buffer.from(`csv of ${frozen}`) },
  { format: 'docx', language: 'en', bytes: await archiveOf(frozen, '2026-01-01T00:00:00Z') },
]

async function issueWith(change: { csv?: string; docx?: string; frozen?: string } = {}): Promise<KeptIssue> {
  const csv = Buffer.from(change.csv ?? 'csv of all')
  // Packed on another day: the archive differs, what it holds does not.
  const docx = await archiveOf(change.docx ?? 'all', '2026-02-02T00:00:00Z')
  const of = (format: string, bytes: Uint8Array) => ({
    format,
    language: 'en',
    fileName: `issue.${format}`,
    bytes,
    sha256: digest(bytes),
  })
  return {
    number: 1,
    series: 'weekly:all:all',
    frozen: change.frozen ?? 'all',
    sha256: digest('all'),
    files: [of('csv', csv), of('docx', docx)],
  }
}

test('an issue as it was published is whole, each file on a line', async () => {
  const { isWhole, lines } = await judgeIssue(await issueWith(), render)
  expect(isWhole).toBe(true)
  expect(lines.map((line) => line.slice(0, 22))).toEqual([
    'ok       No. 1 of week',
    'ok       issue.csv',
    'ok       issue.docx',
  ])
})

test.each([
  ['one letter of a CSV', { csv: 'csv of alL' }, 'DIFFERS  issue.csv'],
  ['one part of a DOCX', { docx: 'alL' }, 'DIFFERS  issue.docx'],
  ['what was frozen', { frozen: 'alL' }, 'DIFFERS  No. 1 of weekly:all:all: what was frozen'],
])('%s that was changed is found', async (_, change, line) => {
  const { isWhole, lines } = await judgeIssue(await issueWith(change), render)
  expect(isWhole).toBe(false)
  expect(lines).toContain(line)
})

test('a file that is no longer what its own fingerprint says, and one that is gone, are found', async () => {
  const issue = await issueWith()
  const [csv, docx] = issue.files
  if (!csv || !docx) throw new Error('There are two files')
  const forged = { ...issue, files: [{ ...csv, sha256: digest('other') }, docx] }
  expect((await judgeIssue(forged, render)).lines).toContain('DIFFERS  issue.csv')
  const { isWhole, lines } = await judgeIssue({ ...issue, files: [csv] }, render)
  expect({ isWhole, last: lines.at(-1) }).toEqual({ isWhole: false, last: 'DIFFERS  docx en is missing' })
})
