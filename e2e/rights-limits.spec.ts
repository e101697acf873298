import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import {
  buildContact,
  buildPartner,
  buildPerson,
  buildUnit,
  buildVisit,
  passage,
} from '@/lib/testing/factories'
import { readClock } from '@/lib/time/clock'
import { ask, askPayload, cookieOf, send, sendRaw, verdictOf } from './asking'
import { buildAround, buildSubject, cookieFor } from './behind-doors'
import { itemDoors, listDoors, otherDoors, type Subject } from './doors'
import { expect, test } from './fixtures'
import { itemActions } from './sent-actions'

const post = itemActions.postStatusUpdateAction?.fields ?? (() => ({}))
const absent = { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }

/** Every address of the application that shows something of its own. */
function addressesOf(subject: Subject): string[] {
  const lists = Object.values(listDoors).flatMap((variants) => variants.map(({ path }) => path(subject)))
  const others = [itemDoors, otherDoors].flatMap((doors) =>
    Object.values(doors).map(({ path }) => path(subject)),
  )
  return [...lists, ...others]
}

const versionOf = async ({ id }: Subject) =>
  (await db().commitment.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

test('AZ-4: a field that a form does not have is refused, and nothing is changed', async ({ visit }) => {
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  const cookie = await cookieFor('administrator', [])
  for (const field of ['leadUnitId', 'authorId', 'postedAt', 'role', 'commitment', 'commitment.update']) {
    const verdict = await send(
      'postStatusUpdateAction',
      { ...post(subject), [field]: around.units.other },
      cookie,
    )
    expect(verdict, field).not.toBe('done')
    expect(verdict, field).toMatch(/invalid|Unrecognized|errors|unknown/i)
  }
  expect(await versionOf(subject)).toBe(1)
  expect(await send('postStatusUpdateAction', post(subject), cookie)).toBe('done')
})

test('AZ-5: what another unit has changes nothing of what one is told', async ({ visit }) => {
  const around = await buildAround(visit)
  const own = await buildSubject(around)
  const theirUnit = await buildUnit()
  const cookie = await cookieFor('staff', [around.units.lead])
  const countsOf = async () => {
    const file = await ask('/reports/ledger/export?format=json&state=all', cookie)
    const { rows } = JSON.parse(file.body) as { rows: { number: string }[] }
    // Not the lists of the shared directory to choose from, which grow for everybody.
    const pages = await Promise.all(['/', '/my-work', '/commitments', '/reports/ledger'].map(mainOf))
    return { rows: rows.map(({ number }) => number), pages }
  }
  const mainOf = async (path: string) => {
    const main = /<main[\s\S]*<\/main>/.exec((await ask(path, cookie)).body)?.[0] ?? ''
    return main.replaceAll(/<(select|script|details)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').match(/\d+/g) ?? []
  }
  const before = await countsOf()
  expect(before.rows).toEqual([own.number])
  expect(before.pages.filter((numbers) => numbers.length === 0)).toEqual([])
  const theirs = await buildSubject({
    ...around,
    units: { lead: theirUnit, supporting: theirUnit, other: theirUnit },
  })
  await send('postStatusUpdateAction', post(theirs), await cookieFor('administrator', []))
  expect(await countsOf()).toEqual(before)
  const filters = ['reason=overdue', 'sort=health', 'health=offTrack', `unit=${theirUnit}`, 'state=all'].map(
    (filter) => `/commitments?${filter}`,
  )
  for (const path of [...addressesOf(theirs), ...filters]) {
    const { body } = await ask(path, cookie)
    const asked = path.includes(theirs.word) || path.includes(theirs.number)
    expect(asked ? '' : body, path).not.toContain(theirs.word)
    expect(asked && path.includes(theirs.number) ? '' : body, path).not.toContain(theirs.number)
  }
  expect((await ask(`/commitments?q=${own.word}`, cookie)).body).toContain(own.number)
})

test('AZ-5: without any unit there is nothing anywhere, not everything', async ({ visit }) => {
  const subject = await buildSubject(await buildAround(visit))
  for (const asker of ['manager', 'staff', 'viewer'] as const) {
    const cookie = await cookieFor(asker, [])
    for (const path of ['/commitments?state=all', '/reports/ledger?state=all', '/partners', '/visits', '/']) {
      const { body } = await ask(path, cookie)
      expect(body, `${asker} ${path}`).not.toContain(subject.visit.key)
      expect(body, `${asker} ${path}`).not.toContain(subject.partner.key)
    }
    const { body } = await ask('/reports/ledger/export?format=json&state=all', cookie)
    expect((JSON.parse(body) as { rows: unknown[] }).rows).toEqual([])
  }
})

test('AZ-6: what belongs to something else is not found there, and links nothing', async ({ visit }) => {
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  const cookie = await cookieFor('manager', [around.units.lead])
  const elsewhere = await buildContact({ partnerId: (await buildPartner()).id })
  const own = (id: string) => ask(`/partners/${around.partner.key}/contacts/${id}`, cookie)
  expect((await own(around.contactId)).status).toBe(200)
  expect((await own(elsewhere)).status).toBe(404)
  const other = await buildVisit({ countryCode: visit.key.slice(0, 2) })
  const mention = {
    id: crypto.randomUUID(),
    commitmentId: subject.id,
    version: 1,
    sessionId: visit.sessionId,
    place: `${other.sourceDocumentId}:1`,
    passage,
  }
  expect(await send('addMentionAction', mention, cookie)).toMatch(/notInVisit$|passageNotFound$/)
  const stranger = await buildPerson({ unitIds: [around.units.other] })
  const owner = { commitmentId: subject.id, version: 1, ownerId: stranger.id }
  expect(await send('setOwnerAction', owner, cookie)).toMatch(/ownerNotOfUnit$/)
  await cookieOf(stranger)
  const session = await db().signInSession.findFirstOrThrow({ where: { personId: stranger.id } })
  expect(await send('endSessionAction', { sessionId: session.id }, cookie)).toBe('notFound')
  expect(await db().signInSession.count({ where: { id: session.id } })).toBe(1)
  expect(await versionOf(subject)).toBe(1)
})

test('AZ-7: a captured request is refused for whoever may not send it, wherever it is sent', async ({
  visit,
}) => {
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  const senders = [
    { cookie: await cookieFor('viewer', [around.units.lead]), verdict: 'forbidden' },
    { cookie: await cookieFor('staff', [around.units.supporting]), verdict: 'forbidden' },
    { cookie: await cookieFor('manager', [around.units.other]), verdict: 'notFound' },
    { cookie: '', verdict: 'signedOut' },
  ]
  const places = ['/', '/sign-in', `/commitments/${subject.number}`, '/partners']
  const ways = places.flatMap((path) => [{}, absent].map((more) => ({ path, more })))
  for (const { cookie, verdict } of senders) {
    const told: string[] = []
    for (const { path, more } of ways)
      told.push(verdictOf(await sendRaw('postStatusUpdateAction', post(subject), cookie, path, more)))
    expect(told).toEqual(ways.map(() => verdict))
  }
  expect(await versionOf(subject)).toBe(1)
  expect(await db().statusUpdate.count({ where: { commitmentId: subject.id } })).toBe(0)
})

test('AZ-9: nothing secret is in any answer, to whomever', async ({ visit }) => {
  test.slow()
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  const canary = `canary${crypto.randomUUID().replaceAll('-', '')}`
  const now = readClock()
  const createdById = (await buildPerson({ role: 'administrator' })).id
  const { email, id: personId } = await buildPerson({
    unitIds: [around.units.lead],
    passwordHash: `${canary}-hash`,
  })
  await db().commitment.update({
    where: { id: subject.id },
    data: { ownerId: personId },
    select: { id: true },
  })
  const session = { startedAt: now, lastSeenAt: now, address: `${canary}-peer`, userAgent: `${canary}-agent` }
  await db().signInSession.create({ data: { ...session, personId, sidHash: `${canary}-session` } })
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const invitation = { personId, createdById, createdAt: now, expiresAt, tokenHash: `${canary}-token` }
  await db().invitation.create({ data: invitation })
  for (const asker of ['administrator', 'manager', 'staff', 'viewer'] as const) {
    const cookie = await cookieFor(asker, [around.units.lead])
    for (const path of addressesOf({ ...subject, ownerId: personId }))
      for (const { body } of [await ask(path, cookie), await askPayload(path, cookie)]) {
        expect(body.includes(canary), `${asker}: ${path}`).toBe(false)
        expect(asker !== 'administrator' && body.includes(email), `address, ${asker}: ${path}`).toBe(false)
      }
  }
})

test('SE-3: what is taken away is gone at every door on the next request', async ({ visit }) => {
  const around = await buildAround(visit)
  const subject = await buildSubject(around)
  const showing = async () => {
    const { number, word } = subject
    const asked = await Promise.all([
      ask(`/commitments/${number}`, cookie).then(({ body }) => body.includes(word)),
      askPayload(`/commitments/${number}`, cookie).then(({ body }) => body.includes(word)),
      ask(`/commitments?q=${word}`, cookie).then(({ body }) => body.includes(number)),
      ask(`/search?q=${word}`, cookie).then(({ body }) => body.includes(number)),
      ask(`/reports/ledger/export?format=json&q=${word}`, cookie).then(({ body }) => body.includes(number)),
    ])
    return asked.filter(Boolean).length
  }
  const person = await buildPerson({ role: 'manager', unitIds: [around.units.lead], locale: 'en' })
  const where = { id: person.id }
  const cookie = await cookieOf(person)
  expect(await send('postStatusUpdateAction', post(subject), cookie)).toBe('done')
  const next = { ...subject, version: 2 }
  expect(await showing()).toBe(5)
  await db().person.update({ where, data: { role: 'viewer' } })
  expect(await send('postStatusUpdateAction', post(next), cookie)).toBe('forbidden')
  expect((await ask(`/commitments/${subject.number}`, cookie)).status).toBe(200)
  await db().personUnit.deleteMany({ where: { personId: person.id } })
  expect((await ask(`/commitments/${subject.number}`, cookie)).status).toBe(404)
  expect(await send('postStatusUpdateAction', post(next), cookie)).toBe('notFound')
  expect(await showing()).toBe(0)
  await db().person.update({ where, data: { deactivatedAt: readClock() } })
  expect((await ask('/account', cookie)).headers.location).toMatch(/^\/sign-in/)
  expect((await ask('/reports/ledger/export?format=csv', cookie)).status).toBe(401)
  expect((await ask('/partners/similar?name=Bosch', cookie)).status).toBe(401)
  expect((await ask('/api/auth/session', cookie)).body).toBe('{}')
  expect(await send('postStatusUpdateAction', post(next), cookie)).toBe('signedOut')
  expect(await send('changeLanguageAction', { locale: 'de' }, cookie)).toBe('signedOut')
})

test('SE-3: a session that is not in the database opens nothing', async () => {
  const person = await buildPerson({ role: 'administrator' })
  const cookie = await cookieOf(person)
  expect((await ask('/people', cookie)).status).toBe(200)
  await db().signInSession.updateMany({
    where: { personId: person.id },
    data: { sidHash: hashSid(newSid()) },
  })
  expect((await ask('/people', cookie)).headers.location).toMatch(/^\/sign-in/)
  expect(await send('changeLanguageAction', { locale: 'de' }, cookie)).toBe('signedOut')
})
