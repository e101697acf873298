import { expect, test } from 'vitest'
import { changedAt, type Fact, standingOf } from '@/lib/confirmations/rules'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const confirmed = (fact: Fact, day: number) => ({ fact, confirmedAt: at(day) })

test('the latest confirmation of a fact holds, until the fact is changed', () => {
  const all = [confirmed('deadline', 2), confirmed('deadline', 4), confirmed('stage', 3)]
  expect(standingOf('deadline', all, {})).toBe(all[1])
  expect(standingOf('deadline', all, { deadline: at(4) })).toBe(all[1])
  expect(standingOf('deadline', all, { deadline: at(5) })).toBeNull()
  expect(standingOf('stage', all, { deadline: at(5) })).toBe(all[2])
  expect(standingOf('promise', all, {})).toBeNull()
})

const edited = (day: number, before: object, after: object) => ({ at: at(day), before, after })

test('when a fact was last changed stands in the history, whatever the order of its events', () => {
  const events = [
    edited(3, { promisedBy: 'partner' }, { promisedBy: 'both' }),
    edited(5, { bindingStrength: 'contract' }, { bindingStrength: 'memorandum' }),
    edited(4, { signatory: null, moveBy: 'ours' }, { signatory: 'Acme', moveBy: 'partner' }),
    edited(2, { titleEn: 'One' }, { titleEn: 'Other' }),
  ]
  const expected = { promise: at(3), bindingStrength: at(5), partners: at(4) }
  expect(changedAt(events, 'en')).toEqual(expected)
  expect(changedAt([...events].reverse(), 'en')).toEqual(expected)
  expect(changedAt(events.slice(3), 'en')).toEqual({ promise: at(2) })
})

test('a translation, other facts and what was found as it stood change nothing', () => {
  const events = [
    edited(3, { titleZh: null, summaryDe: 'Alt' }, { titleZh: '新', summaryDe: 'Neu' }),
    edited(4, { moveBy: 'ours', stage: 'signed' }, { moveBy: 'partner', stage: 'paidIn' }),
    edited(5, { promisedBy: 'both' }, { promisedBy: 'both', note: 'As printed.' }),
    { at: at(6), before: null, after: null },
  ]
  expect(changedAt(events, 'en')).toEqual({})
  expect(changedAt(events, 'zh')).toEqual({ promise: at(3) })
})
