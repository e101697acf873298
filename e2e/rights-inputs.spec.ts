import { db } from '@/lib/db/client'
import { type Fields, send } from './asking'
import { buildAround, buildSubject, cookieFor } from './behind-doors'
import { expect, test } from './fixtures'
import { itemActions, otherActions } from './sent-actions'

const actions = Object.entries({ ...itemActions, ...otherActions })
/** Of the address of a list nothing is kept but what is understood; the others may hold several. */
const takesAnything = (name: string) => name === 'query'
const mayRepeat = (value: Fields[string] | undefined) => Array.isArray(value)

test('IO-1, IO-2: whatever stands in a field, every action answers with a refusal and does nothing', async ({
  visit,
}) => {
  const subject = await buildSubject(await buildAround(visit))
  const cookie = await cookieFor('administrator', [])
  const before = await db().auditEvent.count({ where: { commitmentId: subject.id } })
  for (const [action, { fields }] of actions) {
    const sent = fields(subject)
    for (const [name, value] of Object.entries(sent)) {
      if (takesAnything(name)) continue
      const nul = await send(action, { ...sent, [name]: `${value}\u0000` }, cookie)
      expect(nul, `${action} with NUL in ${name}`).toMatch(new RegExp(`^${name}: `))
      if (mayRepeat(value)) continue
      const twice = await send(action, { ...sent, [name]: [`${value}`, 'again'] }, cookie)
      expect(twice, `${action} with ${name} twice`).toMatch(new RegExp(`^${name}: `))
    }
  }
  expect(await db().auditEvent.count({ where: { commitmentId: subject.id } })).toBe(before)
})
