import { describe, expect, test } from 'vitest'
import { groupByDecider, type ProblemLevel, problemStateOf, stuckWordsOf } from '@/lib/problems/rules'

const at = new Date('2026-11-22T06:05:00Z')
const nothing = { answeredAt: null, doneAt: null, resolvedAt: null }

test.each([
  ['open', nothing],
  ['answered', { ...nothing, answeredAt: at }],
  ['done', { ...nothing, answeredAt: at, doneAt: at }],
  ['resolved', { ...nothing, resolvedAt: at }],
])('a problem is %s', (state, course) => {
  expect(problemStateOf(course)).toBe(state)
})

describe('grouped by who must decide', () => {
  const wang = { id: 'wang', name: 'Wang' }
  const li = { id: 'li', name: 'Li' }
  const problem = (level: ProblemLevel, askedOf: typeof wang | null, decisionDueOn = '2026-12-01') => {
    return { level, askedOf, decisionDueOn }
  }
  const told = (groups: ReturnType<typeof groupByDecider>) =>
    groups.map(({ level, askedOf }) => `${level} ${askedOf?.name ?? '-'}`)

  test('by level, the highest first, then by person, nobody by name last', () => {
    const problems = [
      problem('unit', null),
      problem('city', null),
      problem('city', wang),
      problem('city', li),
      problem('province', null),
    ]
    const groups = ['province -', 'city Li', 'city Wang', 'city -', 'unit -']
    expect(told(groupByDecider(problems, null))).toEqual(groups)
    expect(told(groupByDecider(problems.toReversed(), 'somebody'))).toEqual(groups)
  })

  test('what is put to the reader comes first', () => {
    const problems = [problem('province', null), problem('city', li), problem('unit', wang)]
    expect(told(groupByDecider(problems, 'wang'))).toEqual(['unit Wang', 'province -', 'city Li'])
  })

  test('in a group the earliest day comes first, and none is lost', () => {
    const days = ['2026-12-03', '2026-12-01', '2026-12-02']
    const [group] = groupByDecider(
      days.map((day) => problem('city', li, day)),
      null,
    )
    expect(group?.problems.map(({ decisionDueOn }) => decisionDueOn)).toEqual(days.toSorted())
  })
})

test('the words of the latest update stand ready, and of no earlier one', () => {
  const stuck = { id: 'b', language: 'en' as const, problems: 'Nobody can interpret.' }
  const silent = { id: 'a', language: 'de' as const, problems: null }
  expect(stuckWordsOf([stuck, silent])).toEqual(stuck)
  expect(stuckWordsOf([silent, stuck])).toBeNull()
  expect(stuckWordsOf([])).toBeNull()
})
