import { describe, expect, test } from 'vitest'
import { commitments } from './commitments'
import { contacts } from './contacts'
import { delegation, headOfDelegation } from './delegation'
import { partners } from './partners'
import { sessions } from './sessions'
import { source } from './source'
import { visit } from './visit'

describe('what is recorded', () => {
  test('ten partners, ten contacts and the head of delegation, nine sessions, 21 commitments', () => {
    expect(partners).toHaveLength(10)
    expect(contacts).toHaveLength(10)
    expect(delegation.filter(({ role }) => role === 'head')).toEqual([headOfDelegation])
    expect(visit.headOfDelegation.printedName).toBe('Chen Zhichang')
    expect(sessions).toHaveLength(9)
    expect(commitments).toHaveLength(21)
  })

  test('the dates that the report states, without a year', () => {
    expect([visit.startsOn, visit.endsOn]).toEqual([
      { month: 11, day: 19 },
      { month: 11, day: 22 },
    ])
  })

  test('eight paragraphs in order, each with sentences that end as sentences', () => {
    expect(source.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const { sentences } of source.paragraphs) {
      expect(sentences.length).toBeGreaterThan(0)
      for (const sentence of sentences) expect(sentence).toMatch(/^[“A-Z].*\.$/)
    }
  })

  test('the commitments in the order of their numbers', () => {
    expect(commitments.map(({ partners }) => partners.map(({ partner }) => partner).join('+'))).toEqual([
      ...['', '', 'bmw', 'siemens', 'tianjia'],
      ...Array(3).fill('sme-federation+innovation-centre'),
      ...['', '', '', 'bosch', 'bosch', 'basf'],
      ...Array(4).fill('merck'),
      ...['allianz', 'allianz', 'consulate-munich'],
    ])
  })

  test('no next step, deadline or amount is invented', () => {
    for (const commitment of commitments) {
      expect(Object.keys(commitment).sort()).toEqual(
        [
          ...['bindingStrength', 'checks', 'key', 'kind', 'mentions', 'moveBy', 'partners', 'promisedBy'],
          ...['stage', 'stageTemplate', 'summary', 'title'],
        ].sort(),
      )
    }
  })

  test('only the signed projects are beyond the first stage', () => {
    const beyond = commitments.filter(({ stage }) => stage !== 'lead' && stage !== 'firstContact')
    expect(beyond.map(({ key, stage, bindingStrength }) => [key, stage, bindingStrength])).toEqual([
      ['signed-projects', 'signed', 'signedKindNotStated'],
    ])
  })

  test('who promised has the move, and what we asked of Bosch is for Bosch', () => {
    const moves = {
      ourSide: 'ours',
      partner: 'partner',
      both: 'both',
      notStated: 'ours',
      followUpProposedByUs: 'ours',
    }
    for (const { key, promisedBy, moveBy } of commitments) {
      expect([key, moveBy]).toEqual([key, key === 'bosch-presence' ? 'partner' : moves[promisedBy]])
    }
  })
})

describe('keys and references', () => {
  test.each([
    ['partners', partners],
    ['contacts and delegation', [...contacts, ...delegation]],
    ['sessions', sessions],
    ['commitments', commitments],
  ])('keys of %s are unique and readable in an address', (_, entries: { key: string }[]) => {
    const keys = entries.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('the sessions are numbered 1 to 9', () => {
    expect(sessions.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('every partner, contact and member of the delegation that is named exists', () => {
    const partnerKeys = partners.map(({ key }) => key)
    for (const { partner } of contacts) expect(partnerKeys).toContain(partner)
    for (const { partners } of commitments) {
      for (const { partner } of partners) expect(partnerKeys).toContain(partner)
    }
    for (const session of sessions) {
      expect(session.delegation).toEqual(['chen-zhichang'])
      for (const { partner } of session.participants) expect(partnerKeys).toContain(partner)
    }
  })

  test('every contact took part in exactly one session, for their own partner', () => {
    const seated = sessions.flatMap(({ participants }) =>
      participants.flatMap(({ partner, contacts = [] }) => contacts.map((contact) => [contact, partner])),
    )
    const expected = contacts.map(({ key, partner }) => [key, partner])
    expect(seated.sort()).toEqual(expected.sort())
  })

  test('every partner took part in a session and has a commitment', () => {
    const seated = sessions.flatMap(({ participants }) => participants.map(({ partner }) => partner))
    const concerned = commitments.flatMap(({ partners }) => partners.map(({ partner }) => partner))
    const keys = partners.map(({ key }) => key).sort()
    expect([...new Set(seated)].sort()).toEqual(keys)
    expect([...new Set(concerned)].sort()).toEqual(keys)
  })

  test('every mention is of a session in which the partners of the commitment took part', () => {
    for (const commitment of commitments) {
      expect(commitment.mentions.length).toBeGreaterThan(0)
      for (const mention of commitment.mentions) {
        const session = sessions.find(({ key }) => key === mention.session)
        expect(session, `${commitment.key}: ${mention.session}`).toBeDefined()
        const seated = session?.participants.map(({ partner }) => partner) ?? []
        for (const { partner } of commitment.partners) expect(seated).toContain(partner)
      }
    }
  })
})
