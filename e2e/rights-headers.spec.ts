import { type Answer, ask } from './asking'
import { buildAround, buildSubject, cookieFor, never } from './behind-doors'
import { itemDoors, listDoors, otherDoors, type Subject } from './doors'
import { expect, test } from './fixtures'

/** What every answer bears, whatever it is (HD-1). Transport security belongs to https alone: `app/headers.test.ts`. */
const always: Record<string, RegExp> = {
  'cache-control': /^private,.*no-store/,
  'content-security-policy': /^(sandbox; )?default-src 'none';.*frame-ancestors 'none'$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /^camera=\(\), geolocation=\(\)/,
  'referrer-policy': /^same-origin$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
}

/** Each door by its file, with every address that it has in the tables of rights. */
function doorsTo(subject: Subject): [file: string, path: string][] {
  const lists = Object.entries(listDoors).flatMap(([file, variants]) =>
    variants.map(({ path }) => [file, path(subject)] as [string, string]),
  )
  const others = [itemDoors, otherDoors].flatMap((doors) =>
    Object.entries(doors).map(([file, { path }]) => [file, path(subject)] as [string, string]),
  )
  return [...lists, ...others]
}

/** What an answer lacks, or says otherwise. */
function lacking({ status, headers }: Answer): string[] {
  const wrong = Object.entries(always).filter(([name, value]) => !value.test(headers[name] ?? ''))
  return [
    ...wrong.map(([name]) => `${status}: ${name}: ${headers[name] ?? 'missing'}`),
    ...('x-powered-by' in headers ? [`${status}: x-powered-by`] : []),
  ]
}

test('HD-1: every door answers with the same headers: whoever asks, found or not, asked or sent to', async ({
  visit,
}) => {
  const subject = await buildSubject(await buildAround(visit))
  const insider = await cookieFor('administrator', [])
  const outsider = await cookieFor('viewer', [])
  const foreign = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } }
  const statuses = new Set<number>()
  for (const [file, path] of [...doorsTo(subject), ['none', '/nope'] as const]) {
    const answers = [
      await ask(path, insider),
      await ask(path, outsider),
      await ask(path, ''),
      await ask(path, insider, { method: 'HEAD' }),
      await ask(path, insider, foreign),
    ]
    for (const answer of answers) {
      statuses.add(answer.status)
      expect(lacking(answer), `${file} ${path}`).toEqual([])
    }
  }
  for (const [file, path] of doorsTo(never(subject)).filter(([file]) => file in itemDoors))
    expect(lacking(await ask(path, insider)), `${file}, of nothing`).toEqual([])
  expect([...statuses]).toEqual(expect.arrayContaining([200, 307, 403, 404]))
})
