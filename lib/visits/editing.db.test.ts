import { beforeEach, describe, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { editVisit, recordSource, recordVisit } from '@/lib/visits/commands'
import { findVisitChanges, getVisit, listVisitHistory } from '@/lib/visits/queries'
import {
  type EditVisit,
  editVisitSchema,
  newSourceSchema,
  newVisitSchema,
  toRecordSource,
  toRecordVisit,
} from '@/lib/visits/schema'

const database = testDatabase()
let visit: BuiltVisit
let others: PersonActor[]

beforeEach(async () => {
  visit = await buildVisit({ title: { en: 'A visit' } })
  const unitIds = [await buildUnit()]
  others = [
    await buildActor('manager', unitIds),
    await buildActor('staff', unitIds),
    await buildActor('viewer', unitIds),
  ]
})

const dates = { startsOn: '2026-11-18', endsOn: '2026-11-23', timeZone: 'Europe/Vienna' }
const toEdit = (change: object = {}): EditVisit =>
  editVisitSchema.parse({
    id: visit.id,
    version: 1,
    titleEn: 'A visit',
    titleDe: 'Eine Reise',
    placesDe: 'Wien',
    ...dates,
    ...change,
  })

describe('editVisit', () => {
  test('done by administrators: the key stays, before and after are in the history', async () => {
    expect(await editVisit(tester, toEdit(), testNow)).toBe(visit.key)
    expect(await getVisit(tester, visit.key)).toMatchObject({
      version: 2,
      title: { en: 'A visit', de: 'Eine Reise' },
      places: { de: 'Wien' },
      ...dates,
    })
    const [event] = await listVisitHistory(tester, visit.key, 1)
    expect(event?.key).toBe('visit.edited')
    expect(event?.changes).toContainEqual({
      field: 'startsOn',
      before: { kind: 'date', date: '2026-11-19' },
      after: { kind: 'date', date: '2026-11-18' },
    })
    expect(event?.changes.map(({ field }) => field)).not.toContain('titleEn')
  })

  test('CC-1: of many on one version exactly one is written, the others are told what it was', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        editVisit(tester, toEdit({ titleDe: `Reise ${index}` }), testNow),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    const theirs = await findVisitChanges(tester, visit.id, 1)
    expect(theirs).toMatchObject({ version: 2, by: 'test' })
    expect(theirs?.changes.map(({ field }) => field)).toContain('titleDe')
  })

  test('forbidden to everybody else; nothing is written then, nor without the history', async () => {
    const nobody = await buildActor('staff')
    const before = await database.contents()
    for (const actor of others)
      await expect(editVisit(actor, toEdit(), testNow), actor.role).rejects.toMatchObject({
        code: 'forbidden',
      })
    await expect(editVisit(nobody, toEdit(), testNow)).rejects.toMatchObject({ code: 'notFound' })
    await expect(editVisit(tester, toEdit({ id: crypto.randomUUID() }), testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(editVisit(tester, toEdit(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test('AZ-4: nothing but the listed fields can be written, and the end is not before the start', () => {
    const edit = toEdit()
    for (const more of [{ key: 'DE99' }, { lastRunningNumber: 0 }, { countryCode: 'FR' }, { sessions: {} }])
      expect(editVisitSchema.safeParse({ ...edit, ...more }).success, JSON.stringify(more)).toBe(false)
    const issueOf = (change: object) => editVisitSchema.safeParse({ ...edit, ...change }).error?.issues[0]
    expect(issueOf({ endsOn: '2026-11-17' })).toMatchObject({
      path: ['endsOn'],
      message: 'errors.endBeforeStart',
    })
    expect(issueOf({ timeZone: 'Mars/Olympus' })).toMatchObject({ message: 'errors.timeZone' })
    expect(issueOf({ titleEn: undefined, titleDe: undefined })).toMatchObject({ path: ['titleEn'] })
  })
})

test('CC-3: the form of a new visit sent twice records once, with the next free key', async () => {
  const input = toRecordVisit(
    newVisitSchema.parse({ id: crypto.randomUUID(), countryCode: 'DE', titleZh: '第二次出访', ...dates }),
  )
  const first = await recordVisit(tester, input, testNow)
  expect(first.key).toBe('DE26B')
  expect(await recordVisit(tester, input, testNow)).toEqual(first)
  expect(await database.asOwner('SELECT count(*)::int FROM visit')).toEqual([{ count: 2 }])
  await expect(recordVisit(tester, { ...input, countryCode: 'FR' }, testNow)).rejects.toMatchObject({
    code: 'repeatDiffers',
  })
})

describe('the form of a new source', () => {
  const form = { kind: 'original', language: 'zh', titleZh: '报道' } as const

  test('blank lines part the paragraphs, numbered from the top; sent twice it records once', async () => {
    const pasted = '\n第一段。\n\u3000 \n\n第二段，\n两行。\n'
    const input = toRecordSource(
      newSourceSchema.parse({ id: crypto.randomUUID(), visitId: visit.id, ...form, text: pasted }),
    )
    for (let sent = 0; sent < 2; sent++) await recordSource(tester, input, testNow)
    expect(
      await database.asOwner(
        'SELECT number, text FROM source_paragraph WHERE source_document_id = $1 ORDER BY number',
        [input.id],
      ),
    ).toEqual([
      { number: 1, text: '第一段。' },
      { number: 2, text: '第二段，两行。' },
    ])
  })

  test('a paragraph that is too long is refused at its field', () => {
    const fields = { id: crypto.randomUUID(), visitId: visit.id, ...form }
    const messageOf = (text: string) =>
      newSourceSchema
        .safeParse({ ...fields, text })
        .error?.issues.map(({ path, message }) => [...path, message])
    expect(messageOf('x'.repeat(10_001))).toEqual([['text', 'errors.longParagraph']])
    expect(messageOf(Array.from({ length: 501 }, () => 'x').join('\n\n'))).toEqual([
      ['text', 'errors.tooManyParagraphs'],
    ])
    expect(messageOf(' \n ')).toEqual([['text', 'errors.required']])
  })

  test('a text that looks like another language is told at the language, until somebody says that it is meant', () => {
    const text = 'Der Vorstand traf den Bürgermeister und sprach mit ihm über das Werk der Stadt.'
    const fields = { id: crypto.randomUUID(), visitId: visit.id, ...form, text }
    const issuesOf = (more: object) => newSourceSchema.safeParse({ ...fields, ...more }).error?.issues
    expect(issuesOf({})).toMatchObject([
      { path: ['language'], message: 'errors.otherLanguage', params: { seen: 'de' } },
    ])
    expect(issuesOf({ language: 'de' })).toBeUndefined()
    const input = newSourceSchema.parse({ ...fields, languageMeant: true })
    expect(toRecordSource(input)).not.toHaveProperty('languageMeant')
  })
})

test('the history of a visit is for those who write to the directory, and tells nothing of its items', async () => {
  await buildCommitment({ visit })
  const [manager, staff, viewer] = others
  for (const actor of [manager, staff])
    expect((await listVisitHistory(actor as PersonActor, visit.key)).map(({ key }) => key).sort()).toEqual([
      'session.recorded',
      'source.recorded',
      'visit.recorded',
    ])
  expect(await listVisitHistory(viewer as PersonActor, visit.key)).toEqual([])
})
