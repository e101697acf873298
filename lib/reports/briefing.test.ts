import { describe, expect, test } from 'vitest'
import { voiceOf, voicesOf } from '@/lib/i18n/voices'
import { buildBriefing, buildSections, sealDocument } from '@/lib/reports/briefing'
import { compareItems, countChanges } from '@/lib/reports/briefing-changes'
import { briefingSections } from '@/lib/reports/briefing-content'
import { readFrozen, writeCanonically } from '@/lib/reports/briefing-frozen'
import { countItems, listDueNext, tallyPartnerLines } from '@/lib/reports/briefing-items'
import { generateText } from '@/lib/reports/briefing-sentences'
import { contentWith, itemWith, unsigned } from '@/lib/reports/fixtures/briefing'

const signed = {
  number: 3,
  signedOffBy: 'Zhou Wei',
  signedOffAt: '2026-11-23T01:00:00.000Z',
  publishedBy: 'Lin Jing',
  publishedAt: '2026-11-23T02:00:00.000Z',
}

describe('what changed', () => {
  const before = [
    itemWith({ number: 'DE26-001' }),
    itemWith({ number: 'DE26-002', dueOn: '2026-12-01' }),
    itemWith({ number: 'DE26-003' }),
    itemWith({ number: 'DE26-004' }),
    itemWith({ number: 'DE26-005', state: 'completed', light: 'closed' }),
    itemWith({ number: 'DE26-006', state: 'completed', light: 'closed' }),
  ]
  const after = [
    itemWith({ number: 'DE26-001', stage: 'agreed', light: 'overdue', health: 'atRisk' }),
    itemWith({ number: 'DE26-002', dueOn: '2027-01-15' }),
    itemWith({ number: 'DE26-003', state: 'terminated', light: 'closed', health: 'offTrack' }),
    itemWith({ number: 'DE26-005', state: 'open' }),
    itemWith({ number: 'DE26-006', state: 'completed', light: 'closed' }),
    itemWith({ number: 'DE26-007', silent: true, lastUpdateOn: '2026-10-01' }),
  ]

  test('is told by kind and number; what has ended is told as that alone', () => {
    const told = compareItems(before, after).map(
      ({ kind, number, before: was, after: is }) => `${kind} ${number} ${was} ${is}`,
    )
    expect(told).toEqual([
      'new DE26-007 null null',
      'ended DE26-003 open terminated',
      'reopened DE26-005 completed open',
      'left DE26-004 null null',
      'stage DE26-001 inTalks agreed',
      'light DE26-001 onTime overdue',
      'health DE26-001 onTrack atRisk',
      'deadline DE26-002 2026-12-01 2027-01-15',
      'silent DE26-007 null 2026-10-01',
    ])
  })

  test('nothing changed between an issue and itself but what is silent', () => {
    expect(compareItems(after, after).map(({ kind }) => kind)).toEqual(['silent'])
    expect(countChanges(compareItems(before, before))).toMatchObject({ new: 0, ended: 0, left: 0, light: 0 })
  })
})

describe('what is counted', () => {
  test('lights and healths share out the open items; ended ones are in neither', () => {
    const { items } = contentWith()
    const { open, closed, lights, healths } = countItems(items)
    expect({ open, closed }).toEqual({ open: 3, closed: 1 })
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0)
    expect([sum(lights), sum(healths)]).toEqual([open, open])
    expect(lights.overdue).toBe(1)
  })

  test('the next thirty days, both ends included, the earliest first; a suspended item is not due', () => {
    const content = contentWith({
      items: [
        itemWith({ number: 'DE26-001', dueOn: '2026-12-23' }),
        itemWith({ number: 'DE26-002', dueOn: '2026-12-24' }),
        itemWith({ number: 'DE26-003', dueOn: '2026-11-23', dueBasis: 'proposed' }),
        itemWith({ number: 'DE26-004', dueOn: '2026-11-30', moving: false, state: 'suspended' }),
        itemWith({
          number: 'DE26-005',
          dueOn: null,
          nextStep: { text: 'Call', language: 'en', dueOn: '2026-11-25' },
        }),
      ],
      milestones: [{ number: 'DE26-001', title: {}, text: 'Drafted', language: 'en', dueOn: '2026-12-01' }],
    })
    expect(
      listDueNext(content).map(({ on, what, number, proposed }) => [on, what, number, proposed]),
    ).toEqual([
      ['2026-11-23', 'deadline', 'DE26-003', true],
      ['2026-11-25', 'nextStep', 'DE26-005', false],
      ['2026-12-01', 'milestone', 'DE26-001', false],
      ['2026-12-23', 'deadline', 'DE26-001', false],
    ])
  })

  test('an item counts once for each of its partners, an ended one for none', () => {
    const { items } = contentWith()
    expect(
      tallyPartnerLines(items).map(({ key, open, overdue, troubled, ours, lastUpdateOn }) => [
        key,
        open,
        overdue,
        troubled,
        ours,
        lastUpdateOn,
      ]),
    ).toEqual([
      ['bosch', 2, 1, 1, 1, '2026-11-20'],
      ['merck', 2, 0, 1, 1, '2026-11-20'],
    ])
  })
})

describe.each(['en', 'zh-CN', 'de'] as const)('in %s', (locale) => {
  test('every section but the assessment has a text of its own, with no word missing', async () => {
    const voices = await voiceOf(locale, [])
    const contents = [contentWith(), contentWith({ items: [], problems: [], milestones: [], since: null })]
    for (const content of contents)
      for (const section of briefingSections) {
        const text = generateText(section, content, voices)
        expect(text === '', section).toBe(section === 'assessment')
        expect(text, section).not.toMatch(/briefing\.|[{}]/)
      }
    const written = JSON.stringify(buildBriefing(contentWith(), {}, signed, voices, null))
    expect(written).not.toMatch(/briefing\.|ledger\.notes/)
  })
})

test('the sentence of the situation says what the bars show', async () => {
  const voices = await voiceOf('en', [])
  expect(generateText('situation', contentWith(), voices)).toBe(
    '3 commitments are open. One is overdue, none falls due within 7 days. One is judged at risk or off track; one problem waits for a decision.',
  )
})

test('what people wrote stands in the place of the generated text, in its language alone', async () => {
  const texts = { due: { zh: '第一段\n\n第二段' } }
  const inTwo = buildSections(contentWith(), texts, await voicesOf('zh-CN+en', []))
  const { text } = inTwo.find(({ section }) => section === 'due') ?? { text: [] }
  expect(text.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    { text: '第一段', beside: 'One date lies ahead; none of them within a week.' },
    { text: '第二段' },
  ])
  const english = buildSections(contentWith(), texts, await voiceOf('en', []))
  expect(english.find(({ section }) => section === 'due')?.text).toEqual([
    { kind: 'paragraph', text: { text: 'One date lies ahead; none of them within a week.' } },
  ])
})

test('a draft says that it is one; an issue bears its number, both names and the fingerprint', async () => {
  const voices = await voiceOf('en', [])
  const draft = buildBriefing(contentWith(), {}, unsigned, voices, null)
  expect(draft.corner[0]).toEqual({ text: 'Draft' })
  const issue = sealDocument(buildBriefing(contentWith(), {}, signed, voices, null), 'abcdef0123456789')
  expect(issue.corner[0]).toEqual({ text: 'No. 3' })
  expect(issue.foot.middle).toContain('SHA-256 abcdef012345')
  const facts = JSON.stringify(issue.blocks.at(-1))
  for (const said of ['Zhou Wei', 'Lin Jing', 'abcdef012345']) expect(facts).toContain(said)
})

test('the same values are frozen as the same text, whatever the order of their keys', () => {
  expect(writeCanonically({ b: [{ d: 1, c: null }], a: 'ß' })).toBe('{"a":"ß","b":[{"c":null,"d":1}]}')
  expect(() => readFrozen('{"format":2}')).toThrow()
})
