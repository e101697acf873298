import { createTranslator } from 'next-intl'
import { expect, test, vi } from 'vitest'
import { eachTime } from '@/components/i18n/each-time'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

test('says the same as the message itself, in every language', () => {
  for (const [locale, messages] of [
    ['en', en],
    ['zh-CN', zh],
    ['de', de],
  ] as const) {
    const t = createTranslator({ locale, messages })
    const say = {
      update: (number: string) => t('commitment.updateFor', { number }),
      select: (number: string) => t('bulk.select', { number }),
      noChange: (number: string) => t('statusUpdate.noChangeFor', { number }),
    }
    for (const message of Object.values(say)) {
      const each = eachTime(message)
      for (const number of ['DE24-001', 'NJ26-$&', "it's {0}"]) expect(each(number)).toBe(message(number))
    }
  }
})

test('makes the message once', () => {
  const message = vi.fn((own: string) => `Select ${own}`)
  const each = eachTime(message)
  expect(['A-1', 'A-2'].map(each)).toEqual(['Select A-1', 'Select A-2'])
  expect(message).toHaveBeenCalledTimes(1)
})
