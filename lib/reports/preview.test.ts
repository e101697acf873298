import { expect, test } from 'vitest'
import { type Locale, languageOf, locales } from '@/lib/i18n/locale'
import { ledgerRows, wordsOf } from '@/lib/reports/fixtures/ledger-rows'
import { printedLines } from '@/lib/reports/preview'
import type { LedgerRow } from '@/lib/reports/report'

const facts = { generatedAt: new Date('2027-01-15T00:00:00Z'), timeZone: 'Asia/Shanghai' }
const [bare, full] = ledgerRows
const usual = ['health', 'progress', 'problems', 'nextStep', 'nextStepDueOn', 'lastUpdate']

async function lineOf(locale: Locale, before: LedgerRow, after: LedgerRow) {
  const voice = { t: wordsOf(locale), language: languageOf(locale) }
  const [line] = await printedLines({ before, after }, [voice], facts)
  return Object.fromEntries((line?.parts ?? []).map((part) => [part.key, part]))
}

test('a line has the parts that an update says, and others only where they change', async () => {
  expect(Object.keys(await lineOf('en', full, full))).toEqual(usual)
  expect(Object.keys(await lineOf('en', full, { ...full, stage: 'agreed', light: 'onTime' }))).toEqual([
    'stage',
    'light',
    ...usual,
  ])
})

test('heads, words and dates are in the language of the line; what people wrote is in its own', async () => {
  const { health, progress, problems, nextStepDueOn, lastUpdate } = await lineOf('de', bare, full)
  expect(health).toMatchObject({ heading: 'Zustand', health: 'atRisk', passages: [{ text: 'Gefährdet' }] })
  expect(progress).toMatchObject({
    heading: 'Fortschritt',
    passages: [{ text: '已会谈\n- 两次', language: 'zh', mark: 'noch nicht geprüft' }],
  })
  expect(problems?.passages).toEqual([{ text: '=缺人', language: 'zh', mark: 'noch nicht geprüft' }])
  expect(nextStepDueOn?.passages).toEqual([{ text: '20.01.2027' }])
  expect(lastUpdate?.passages).toEqual([{ text: '15.01.2027, 01:05 Uhr' }])
})

test.each(locales)('what is not there says so in %s', async (locale) => {
  const { progress, nextStep } = await lineOf(locale, bare, bare)
  expect(progress).toMatchObject({
    absent: true,
    passages: [{ text: wordsOf(locale)('ledger.empty.notReported') }],
  })
  expect(nextStep).toMatchObject({
    absent: true,
    passages: [{ text: wordsOf(locale)('ledger.empty.noNextStep') }],
  })
})

test('an update without a word says that nothing is written yet, and not that nobody has reported', async () => {
  const update = { language: 'en', progress: '', problems: null, review: 'waiting' } as const
  const { progress } = await lineOf('en', bare, { ...bare, update })
  expect(progress).toMatchObject({ absent: true, passages: [{ text: 'nothing written yet' }] })
})

test('one line for each voice, in their order', async () => {
  const voices = locales.map((locale) => ({ t: wordsOf(locale), language: languageOf(locale) }))
  const lines = await printedLines({ before: bare, after: full }, voices, facts)
  expect(lines.map(({ language }) => language)).toEqual(['en', 'zh', 'de'])
  expect(new Set(lines.map(({ parts }) => parts.map(({ key }) => key).join())).size).toBe(1)
})
