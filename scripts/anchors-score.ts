import { readFileSync } from 'node:fs'
import { matcherOf, type Text } from '@/lib/matches/rules'
import { isHeading, paragraphsOf, sentencesOf } from '@/lib/sentences/rules'
import answers from '@/prisma/seed/answers.json'
import { paragraphText, source } from '@/prisma/seed/visit-germany/source'
import { mentions } from '@/prisma/seed/visit-germany/subjects'
import { runCommand } from './command'
import { Refusal, reasonOf } from './refusal'

type Answer = (typeof answers)[number]

await runCommand(scoreAnchors)

/** Says for how many items of the first visit the right sentence of its report is proposed first, with the locators and without. */
async function scoreAnchors(): Promise<number> {
  const report = readReport(process.argv[2] ?? '')
  for (const locators of [true, false]) {
    const missed = missedIn(report, locators)
    const right = answers.length - missed.length
    console.log(
      `${locators ? 'With the locators' : 'Without them'}: ${right} of ${answers.length} proposed first.`,
    )
    for (const line of missed) console.log(`  ${line}`)
  }
  return 0
}

/** The report as plain text: its title has the number 0, as in the answers. */
function readReport(file: string): Text {
  if (file === '') throw new Refusal('Which file? npm run anchors:score FILE, the report as plain text.')
  const paragraphs = paragraphsOf(readText(file))
  const [first] = paragraphs
  const shift = first && isHeading(first.text) ? 1 : 0
  return {
    language: 'en',
    paragraphs: paragraphs.map(({ number, text }) => ({ number: number - shift, text })),
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal(`Cannot read ${file}: ${reasonOf(error)}`)
  }
}

function missedIn(report: Text, locators: boolean): string[] {
  const paragraphs = source.paragraphs.map(({ number }) => ({ number, text: paragraphText(number) }))
  const match = matcherOf({ language: source.language, paragraphs }, report)
  return answers.flatMap((answer) => {
    const anchor = anchorOf(answer)
    const [first] = match({ ...anchor, locator: locators ? (anchor.locator ?? null) : null })
    const [paragraph, sentence] = first ? [first.paragraph, placeIn(report, first)] : [0, 0]
    const right = paragraph === answer.paragraph && answer.sentences.includes(sentence)
    const wanted = `paragraph ${answer.paragraph}, sentence ${answer.sentences.join(' or ')}`
    return right ? [] : [`${answer.commitment}: ${paragraph}.${sentence} instead of ${wanted}`]
  })
}

/** The passage that the answer is about: an item may have been voiced more than once. */
function anchorOf({ commitment, paragraph, locator }: Answer) {
  const found = mentions.find(
    ({ subject, anchor }) =>
      subject === commitment && anchor.paragraph === paragraph && anchor.locator === locator,
  )
  if (!found) throw new Refusal(`The record has no passage for ${commitment} in paragraph ${paragraph}.`)
  return found.anchor
}

function placeIn(report: Text, { paragraph, from }: { paragraph: number; from: number }): number {
  const text = report.paragraphs.find(({ number }) => number === paragraph)?.text ?? ''
  return sentencesOf(text, report.language).findIndex((sentence) => sentence.from === from) + 1
}
