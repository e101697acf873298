import { describe, expect, test } from 'vitest'
import type { Language } from '@/lib/i18n/locale'
import { promisesSomething } from '@/lib/promises/rules'

const promises: [Language, string][] = [
  ['en', 'The port will send a team in spring.'],
  ['en', 'Both sides agreed to open an office.'],
  ['en', 'She hoped to see more students come.'],
  ['en', 'The firm is looking forward to a second plant.'],
  ['en', 'A memorandum was signed that evening.'],
  ['en', 'He invited the city to the fair.'],
  ['en', 'They would like to learn from each other.'],
  ['en', 'The chamber is ready to support the fair.'],
  ['de', 'Der Hafen wird im Frühjahr eine Gruppe schicken.'],
  ['de', 'Beide Seiten vereinbarten ein weiteres Treffen.'],
  ['de', 'Sie möchten den Austausch vertiefen.'],
  ['de', 'Er lädt die Stadt zur Messe ein.'],
  ['zh', '港口将于春季派团来访。'],
  ['zh', '她希望更多学生前来。'],
  ['zh', '双方一致同意设立办事处。'],
  ['zh', '企业期待进一步扩大合作。'],
  ['zh', '当晚签署了备忘录。'],
]
const reports: [Language, string][] = [
  ['en', 'The port was founded in 1900.'],
  ['en', 'Over 300 guests came to the hall.'],
  ['en', 'It will be a full day.'],
  ['en', 'She thanked everybody for their interest.'],
  ['en', 'They would have come if asked.'],
  ['en', 'The willow by the river is old.'],
  ['de', 'Der Hafen wurde 1900 gegründet.'],
  ['de', 'Über 300 Gäste kamen in den Saal.'],
  ['de', 'Sie dankte allen für ihr Interesse.'],
  ['zh', '港口建于一九〇〇年。'],
  ['zh', '将近三百位来宾到场。'],
  ['zh', '她感谢大家的关心。'],
  ['zh', '双方未签署任何文件。'],
]

describe('whether a sentence promises something', () => {
  test.each(promises)('%s yes: %s', (language, sentence) => {
    expect(promisesSomething(sentence, language)).toBe(true)
  })

  test.each(reports)('%s no: %s', (language, sentence) => {
    expect(promisesSomething(sentence, language)).toBe(false)
  })
})
