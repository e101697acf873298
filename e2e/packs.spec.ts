import type { Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { type BuiltVisit, buildPartner, uniqueName } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, personOf, test } from './fixtures'
import { pagesOf, partsOf, saveBy } from './saved-files'

/** Two partners of the test's own, found by a word that is nobody else's, the first with an item that is public. */
async function buildTrip(unitId: string, visit: BuiltVisit) {
  const word = uniqueName('Reise')
  const [first, second] = [`${word} Alpha`, `${word} Beta`]
  const alpha = await buildPartner({ name: { en: first }, printedName: first })
  const beta = await buildPartner({ name: { en: second }, printedName: second })
  const own = { visit, leadUnitId: unitId }
  const open = await buildCommitment({
    ...own,
    partnerIds: [alpha.id],
    title: 'Joint laboratory',
    confidentiality: 'public',
  })
  await buildCommitment({ ...own, partnerIds: [beta.id], title: 'Kanarienvogel item' })
  const person = await personOf('manager', unitId)
  const post = toPost(open, { progress: 'Kanarienvogel progress' })
  await postStatusUpdate(actorOf(person, [unitId]), post, readClock())
  return { word, alpha, beta, first, second, person, open }
}

const names = (page: Page) => page.locator('.stops .stop__name')

/** The form is plain: it works before and without any script, and so does all that is done here. */
test.use({ javaScriptEnabled: false })

test('a pack for a trip is put together, arranged and saved, without any script', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { word, alpha, beta, first, second, person } = await buildTrip(unitId, visit)
  await signInAs(person)
  await page.goto(`/partners?q=${word}`)
  await page.getByRole('link', { name: 'Meeting pack' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to take along on a trip')
  await page.getByLabel('Title').fill('To the Rhine')
  await page.getByLabel(first).check()
  await page.getByLabel(second).check()
  await page.getByRole('button', { name: 'Add what is ticked' }).click()
  await expect(names(page)).toHaveText([first, second])
  await expect(page.getByLabel('Title')).toHaveValue('To the Rhine')

  await page.getByLabel(`When and what about: ${second}`).fill('7 Dec, 10:00')
  await page.getByRole('button', { name: `Move up: ${second}` }).press('Enter')
  await expect(names(page)).toHaveText([second, first])
  await expect(page.locator(`#stop-${beta.key}`)).toBeFocused()
  await expect(page.getByLabel(`When and what about: ${second}`)).toHaveValue('7 Dec, 10:00')
  expect(new URL(page.url()).searchParams.getAll('partner')).toEqual([beta.key, alpha.key])

  const paper = page.getByRole('article')
  for (const words of ['To the Rhine', '7 Dec, 10:00', 'Joint laboratory', 'Kanarienvogel item', 'Internal'])
    await expect(paper).toContainText(words)
  const { file, bytes } = await saveBy(page, 'Save as PDF')
  expect(file).toMatch(/meeting-pack-\d{4}-\d\d-\d\d-en\.pdf$/)
  const [cover = '', ...sheets] = await pagesOf(bytes)
  for (const words of ['To the Rhine', first, second, '7 Dec, 10:00']) expect(cover).toContain(words)
  expect(sheets).toHaveLength(2)
  expect(sheets[0]).toContain('Kanarienvogel item')
  expect(sheets[1]).toContain('Joint laboratory')
  expect(await partsOf((await saveBy(page, 'Save as Word')).bytes)).toContain('Kanarienvogel item')

  await page.getByRole('button', { name: `Take out: ${second}` }).click()
  await expect(names(page)).toHaveText([first])
  await expect(paper).not.toContainText('Kanarienvogel item')
})

test('a pack for the partners is confirmed first, without a word of ours, and named in the history', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { alpha, beta, first, second, person, open } = await buildTrip(unitId, visit)
  await signInAs(person)
  const query = new URLSearchParams([
    ['preparedFor', 'Kanarienvogel mayor'],
    ['partner', alpha.key],
    ['partner', beta.key],
    ['agenda', 'Kanarienvogel meeting'],
    ['agenda', ''],
    ['variant', 'partnerSafe'],
  ])
  await page.goto(`/reports/packs?${query}`)
  for (const words of ['Kanarienvogel item', 'Kanarienvogel progress', 'Kanarienvogel meeting'])
    await expect(page.locator('#left-out')).toContainText(words)
  await expect(page.getByText('Each partner would read what stands here about the others.')).toBeVisible()
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Joint laboratory')
  await expect(paper).not.toContainText('Kanarienvogel')

  await page.getByLabel('I have read what is on this sheet').check()
  const pdf = (await pagesOf((await saveBy(page, 'Save as PDF')).bytes)).join('\n')
  const docx = await partsOf((await saveBy(page, 'Save as Word')).bytes)
  for (const text of [pdf, docx]) {
    expect(text).toContain(open.number)
    expect(text).not.toContain('Kanarienvogel')
  }
  const events = await db().auditEvent.findMany({
    where: { action: 'pack.taken', actorName: person.name },
    select: { after: true },
  })
  const told = { packPartners: { en: `${first}, ${second}` }, sheetVariant: 'partnerSafe', sheetItems: 1 }
  expect(events).toMatchObject([{ after: told }, { after: told }])
})

test('what cannot be taken is told at its field, and nothing typed is lost', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { alpha, person } = await buildTrip(unitId, visit)
  await signInAs(person)
  const query = `title=Trip&fromOn=2026-12-09&toOn=2026-12-07&partner=${alpha.key}&agenda=Early`
  await page.goto(`/reports/packs?${query}`)
  await expect(page.getByText('The end lies before the start')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Trip')
  await expect(page.getByLabel(/^When and what about/)).toHaveValue('Early')
  await expect(page.getByText('then the pack is shown here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeHidden()
})

test('the file of a pack is asked for strictly, by those who may see its partners', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { alpha, beta, person } = await buildTrip(unitId, visit)
  await signInAs(person)
  const file = '/reports/packs/file'
  const refused = await page.request.get(`${file}?toOn=never&secret=1&format=exe`)
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({
    errors: [
      { parameter: 'toOn' },
      { parameter: 'secret' },
      { parameter: 'format' },
      { parameter: 'partner' },
    ],
  })
  expect((await page.request.head(`${file}?partner=${alpha.key}`)).status()).toBe(405)
  expect((await page.request.get(`${file}?partner=${alpha.key}&partner=nobody`)).status()).toBe(404)
  const both = `partner=${beta.key}&partner=${alpha.key}`
  const unread = await page.request.get(`${file}?${both}&variant=partnerSafe`, { maxRedirects: 0 })
  expect([unread.status(), unread.headers().location]).toEqual([
    303,
    `/reports/packs?${both}&variant=partnerSafe&lang=en&changed=1`,
  ])
  await signInAs(await personOf('staff'))
  expect((await page.request.get(`${file}?partner=${alpha.key}`)).status()).toBe(404)
  const without = await page.request.get(`/reports/packs?partner=${alpha.key}`)
  expect([without.status(), (await without.text()).includes('Joint laboratory')]).toEqual([200, false])
})
