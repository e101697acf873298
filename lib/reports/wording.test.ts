import { expect, test } from 'vitest'
import { rememberVoices, say } from '@/lib/reports/wording'

test('a word is looked up once, with each of its values once, and in each language by itself', () => {
  const asked: string[] = []
  const voice = (language: 'zh' | 'en') => ({
    language,
    t: (key: 'days' | 'none', values?: Record<string, string | number>) => {
      const text = `${language} ${key} ${values ? Object.values(values).join() : ''}`.trim()
      asked.push(text)
      return text
    },
  })
  const voices = rememberVoices<'days' | 'none', ReturnType<typeof both>>(both())
  function both() {
    return { ...voice('zh'), second: voice('en') }
  }
  const said = [1, 2, 1].map((days) => say(voices, 'days', { days }))
  expect(said).toEqual([
    { text: 'zh days 1', beside: 'en days 1' },
    { text: 'zh days 2', beside: 'en days 2' },
    { text: 'zh days 1', beside: 'en days 1' },
  ])
  say(voices, 'none')
  say(voices, 'none')
  expect(asked).toEqual(['zh days 1', 'en days 1', 'zh days 2', 'en days 2', 'zh none', 'en none'])
})
