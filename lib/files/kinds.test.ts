import { describe, expect, test } from 'vitest'
import { cleanFileName, dispositionOf, fileKindOf, rangeOf } from '@/lib/files/kinds'

describe('FI-1: what a name may end with', () => {
  test.each([
    'a.pdf',
    'A.PDF',
    'a.b.docx',
    'a.xlsx',
    'a.odt',
    'a.png',
    'a.jpg',
    'a.jpeg',
    '合同.txt',
    'a.csv',
  ])('%s is taken', (name) => expect(fileKindOf(name)).not.toBeNull())
  test.each([
    'a.svg',
    'a.html',
    'a.js',
    'a.pdf.exe',
    'a.docm',
    'a.xlsm',
    'a.zip',
    'pdf',
    'a.',
    '',
    'a.constructor',
    'a.pdf ',
  ])('%s is not', (name) => expect(fileKindOf(name)).toBeNull())
})

describe('FI-3: names', () => {
  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\files\\a.pdf', 'a.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie: x.pdf'],
    ['a%0d%0aX: y.pdf', 'a X: y.pdf'],
    ['a%22b.pdf', 'a"b.pdf'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'],
    ['Gr\u0075\u0308\u00dfe.pdf', 'Gr\u00fc\u00dfe.pdf'],
    ['\ud800a.pdf', '\ufffda.pdf'],
    ['😀合同.pdf', '😀合同.pdf'],
  ])('%j is kept as %j', (sent, kept) => expect(cleanFileName(sent)).toBe(kept))

  test.each([
    'a"b.pdf',
    'a\r\nX-Y: z.pdf',
    '../x.pdf',
    '😀合同.pdf',
    `${'ä'.repeat(250)}.pdf`,
    "it's (1)*!.pdf",
    '100%.pdf',
  ])('IO-3: %j makes one line of a header, and comes back as it was', (name) => {
    const line = dispositionOf(name, 'attachment')
    expect(line).toMatch(/^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
    expect(decodeURIComponent(line.split("UTF-8''")[1] ?? '')).toBe(name)
    expect(new Headers({ 'Content-Disposition': line }).get('content-disposition')).toBe(line)
  })
})

test.each([
  [null, null],
  ['bytes=0-', [0, 99]],
  ['bytes=10-19', [10, 19]],
  ['bytes=90-500', [90, 99]],
  ['bytes=-5', [95, 99]],
  ['bytes=-500', [0, 99]],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=0-1,3-4', null],
  ['lines=0-1', null],
] as const)('the range %s of a hundred bytes is %s', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected)
})
