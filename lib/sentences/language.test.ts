import { expect, test } from 'vitest'
import type { Language } from '@/lib/i18n/locale'
import { languageSeen } from '@/lib/sentences/rules'

const en = 'The mayor of Nanjing met the board of the company and spoke with it about a plant for batteries.'
const de =
  'Der Bürgermeister von Nanjing traf den Vorstand des Unternehmens und sprach mit ihm über ein Werk für Batterien.'
const zh = '南京市市长会见了公司董事会，就建设电池工厂交换了意见，双方同意继续推进。'

test.each<[string, string, Language | null]>([
  ['an English text', en, 'en'],
  ['a German text', de, 'de'],
  ['a Chinese text', zh, 'zh'],
  ['capitals', en.toUpperCase(), 'en'],
  ['a German text without umlauts', de.replaceAll(/[äöü]/g, 'u'), 'de'],
  [
    'an English text with a German name',
    `${en} The Technische Universität München and the Verband der Autos.`,
    'en',
  ],
  [
    'a Chinese text with names in Latin script',
    `${zh}南京江北新区与博世 Bosch、Merck KGaA、BMW Group 签约。`,
    'zh',
  ],
  ['an English text with names in Chinese', `${en} (南京市)`, 'en'],
  ['English and Chinese beside each other', `${en}\n\n${zh}`, null],
  ['English and German beside each other', `${en}\n\n${de}`, null],
  ['a list of names', 'Bosch, Merck, Siemens, Infineon, BMW, Audi, Continental, Schaeffler, Bayer', null],
  ['a few words', 'Talks with the board', null],
  ['a few signs', '南京市市长', null],
  ['numbers', '2026-11-22 100 200 300 400 500 600 700 800', null],
  ['another script', 'Мэр Нанкина встретился с правлением компании и говорил с ним о заводе.', null],
  ['nothing', '', null],
])('%s', (_, text, language) => {
  expect(languageSeen(text)).toBe(language)
})
