import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import type { Label } from '@/lib/auth/live-session'
import { offeredKeys, withLabels } from '@/lib/i18n/labels'
import en from '@/lib/i18n/messages/en.json'

const label = (list: Label['list'], key: string, text: string, retired = false): Label => ({
  list,
  key,
  en: text,
  zh: `${text}（中）`,
  de: `${text} (de)`,
  retired,
})

test('labels stand in the place of words, in their language, and everything else stays', () => {
  const words = withLabels(en, [label('stage', 'signed', 'Under contract')], 'zh')
  expect(words.stage).toEqual({ ...en.stage, signed: 'Under contract（中）' })
  expect({ ...words, stage: en.stage }).toEqual(en)
  expect(withLabels(en, [], 'en')).toEqual(en)
})

test.each([
  "Trim's {office} <b> '{'",
  '{count, plural, other {#}}',
  "it''s",
  '<a href="x">50 % } {</a>',
  '# | “quoted”',
])('a label is never read as a message: %s', (text) => {
  const messages = withLabels(en, [label('stage', 'signed', text), label('sector', 'technology', text)], 'en')
  const t = createTranslator({ locale: 'en', messages })
  expect(t('stage.signed')).toBe(text)
  expect(t('sector.technology')).toBe(text)
})

test('an entry that the product does not know has its word too', () => {
  const messages = withLabels(en, [label('documentType', 'press-cutting', 'Press cutting')], 'en')
  const t = createTranslator({ locale: 'en', messages })
  expect(t('documentType.press-cutting' as 'documentType.other')).toBe('Press cutting')
})

test('reasons are offered in their order, a retired reason is not; a retired type keeps its word', () => {
  const { endingReason, documentType } = withLabels(
    en,
    [
      label('endingReason', 'no-funds', 'No funds'),
      label('endingReason', 'withdrawn', 'Partner withdrew', true),
      label('endingReason', 'done-elsewhere', 'Done elsewhere'),
      label('documentType', 'fax', 'Fax', true),
    ],
    'en',
  )
  expect(Object.values(endingReason)).toEqual(['No funds', 'Done elsewhere'])
  expect(documentType).toHaveProperty('fax', 'Fax')
})

test('what is retired is no longer offered, but where it is kept already; it has its word in any case', () => {
  const labels = [
    label('sector', 'space-travel', 'Space travel'),
    label('sector', 'steam', 'Steam engines', true),
    label('stage', 'signed', 'Under contract'),
    label('sector', 'optics', 'Optics'),
  ]
  expect(offeredKeys(labels, 'sector')).toEqual(['space-travel', 'optics'])
  expect(offeredKeys(labels, 'sector', 'steam')).toEqual(['space-travel', 'steam', 'optics'])
  expect(withLabels(en, labels, 'de').sector).toHaveProperty('steam', 'Steam engines (de)')
})
