import { expect, test } from 'vitest'
import { exceededQuota, levelsFrom, quotas, sizeOf, strictest, titleOf } from '@/lib/documents/rules'
import { addDocumentSchema } from '@/lib/documents/schema'

test('a document is as closed as its item at least', () => {
  expect(levelsFrom('public')).toEqual(['public', 'internal', 'restricted'])
  expect(levelsFrom('restricted')).toEqual(['restricted'])
  expect(strictest('public', 'restricted')).toBe('restricted')
  expect(strictest('restricted', 'internal')).toBe('restricted')
  expect(strictest('internal', 'internal')).toBe('internal')
})

test.each([
  ['Signed page.pdf', 'Signed page'],
  ['v1.2.docx', 'v1.2'],
  ['.pdf', '.pdf'],
  ['合同.PDF', '合同'],
])('without a title, %s is called %s', (name, title) => expect(titleOf(name)).toBe(title))

test.each([
  [1, 'kilobyte', 1],
  [2048, 'kilobyte', 2],
  [25 * 1024 * 1024, 'megabyte', 25],
  [1_600_000, 'megabyte', 1.5],
] as const)('%d bytes are said in %s: %d', (bytes, unit, value) =>
  expect(sizeOf(bytes)).toEqual({ unit, value }),
)

test('FI-2: the last byte and the last document within a quota fit, one more does not', () => {
  const none = { documents: 0, bytes: 0 }
  for (const name of ['item', 'personDay'] as const) {
    const held = (documents: number, bytes: number) => ({
      item: none,
      personDay: none,
      [name]: { documents, bytes },
    })
    const most = quotas[name]
    expect(exceededQuota(held(0, most.bytes - 5), 5)).toBeNull()
    expect(exceededQuota(held(0, most.bytes - 5), 6)).toBe(name)
    expect(exceededQuota(held(most.documents - 1, 0), 1)).toBeNull()
    expect(exceededQuota(held(most.documents, 0), 1)).toBe(name)
  }
})

test('IO-1, AZ-6: what a form may say of a file, and nothing else', () => {
  const id = crypto.randomUUID()
  const form = { id, type: 'contract', language: 'de', confidentiality: 'internal' }
  const parsed = (change: object) => addDocumentSchema.safeParse({ ...form, ...change }).success
  expect(parsed({})).toBe(true)
  for (const kind of ['update', 'stage', 'problem']) expect(parsed({ place: `${kind}_${id}` })).toBe(true)
  for (const place of ['', id, `item_${id}`, `update_${id}_x`, 'update_x', 5])
    expect(parsed({ place })).toBe(false)
  for (const change of [
    { commitmentId: id },
    { size: 1 },
    { type: '../x' },
    { language: 'fr' },
    { title: 'a\u202eb' },
  ])
    expect(parsed(change)).toBe(false)
})
