import { describe, expect, test } from 'vitest'
import { commitments } from './commitments'
import { contacts } from './contacts'
import { headOfDelegation } from './delegation'
import { sessions } from './sessions'
import type { CheckSeed } from './shape'
import { paragraphText, source } from './source'
import { checked, mentions, subjectsWith } from './subjects'

const languages = ['en', 'zh', 'de'] as const

function noteOf(subject: string, field: CheckSeed['field']): CheckSeed['note'] {
  const check = checked
    .find((entry) => entry.subject === subject)
    ?.checks.find((candidate) => candidate.field === field)
  if (!check) throw new Error(`${subject} has no check of ${field}`)
  return check.note
}

describe('checks', () => {
  test('no subject has two checks of one field', () => {
    for (const { subject, checks } of checked) {
      const fields = checks.map(({ field }) => field)
      expect(new Set(fields).size, subject).toBe(fields.length)
    }
  })

  test('the year is not stated', () => {
    expect(subjectsWith('year', 'notStated')).toEqual(['visit'])
  })

  test('every name of a person is as printed', () => {
    const people = [headOfDelegation, ...contacts].map(({ key }) => key)
    expect(subjectsWith('name', 'asPrinted').filter((subject) => subject !== 'consulate-munich')).toEqual(
      people,
    )
  })

  test('no session has a stated date, and the order is proposed', () => {
    const keys = sessions.map(({ key }) => key)
    expect(subjectsWith('heldOn', 'notStated')).toEqual(keys)
    expect(subjectsWith('order', 'proposed')).toEqual(keys)
  })

  test('a place is either proposed or not stated', () => {
    for (const { key, place, checks } of sessions) {
      const check = checks.find(({ field }) => field === 'place')
      expect([key, check?.kind]).toEqual([key, place ? 'proposed' : 'notStated'])
    }
  })

  test('Ningbo stands as printed, twice, and is flagged at Bosch and at Allianz', () => {
    const printed = source.paragraphs.flatMap(({ number, sentences }) =>
      [...sentences.join(' ').matchAll(/Ningbo/g)].map(() => number),
    )
    expect(printed).toEqual([6, 7])
    expect(subjectsWith('city', 'oddInSource')).toEqual(['bosch-presence', 'allianz-invitation'])
    for (const subject of ['bosch-presence', 'allianz-invitation']) {
      const { anchor } = mentions.find((mention) => mention.subject === subject) ?? {}
      expect(anchor?.exact).toContain('Ningbo')
      for (const language of languages) expect(noteOf(subject, 'city')[language]).toMatch(/Nanjing|南京/)
    }
  })

  test('no title or summary decides which city was meant', () => {
    for (const { key, title, summary } of commitments) {
      expect(JSON.stringify([title, summary]), key).not.toMatch(/Ningbo|宁波|在宁|来宁/)
    }
  })

  test('the speaker at Allianz is flagged, and what is derived from those words too', () => {
    expect(subjectsWith('speaker', 'oddInSource')).toEqual(['allianz-invitation'])
    expect(subjectsWith('text', 'proposed')).toEqual(['allianz-asset-management'])
  })

  test('the full house is as printed and flagged', () => {
    expect(paragraphText(2)).toContain('“will be a full house”')
    expect(subjectsWith('text', 'oddInSource')).toEqual(['industrial-exchange'])
    expect(noteOf('industrial-exchange', 'text').en).toContain('will be a full house')
  })

  test('one surname with a plural is flagged', () => {
    expect(paragraphText(7)).toContain('executive board members Kelley')
    expect(subjectsWith('title', 'oddInSource')).toEqual(['kelley'])
  })

  test('the identity of four partners is open', () => {
    expect(subjectsWith('identity', 'proposed')).toEqual(['tianjia', 'sme-federation', 'merck'])
    for (const language of languages) expect(noteOf('sme-federation', 'identity')[language]).toContain('BVMW')
    expect(subjectsWith('identity', 'notStated')).toEqual(['innovation-centre'])
  })

  test('who promised is flagged wherever the report does not say', () => {
    const open = commitments.filter(({ promisedBy }) =>
      ['notStated', 'followUpProposedByUs'].includes(promisedBy),
    )
    expect(open).toHaveLength(11)
    expect(subjectsWith('promisedBy', 'notStated')).toEqual(open.map(({ key }) => key))
    expect(subjectsWith('promisedBy', 'proposed')).toEqual([
      'wider-cooperation',
      'innovation-highland',
      'bosch-presence',
    ])
  })

  test('the nearly 30 years are marked as words of the mayor', () => {
    expect(paragraphText(6)).toContain('nearly 30 years')
    expect(noteOf('bosch-presence', 'text').en).toContain('mayor')
  })
})
