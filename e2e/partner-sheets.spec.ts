import { postStatusUpdate } from '@/lib/status-updates/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { type BuiltVisit, buildPartner, buildUnit, uniqueName } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, personOf, test } from './fixtures'
import { pagesOf, partsOf, saveBy } from './saved-files'

/** A partner of the test's own with a public item and an internal one, and somebody who reports on both. */
async function buildSheet(unitId: string, visit: BuiltVisit) {
  const name = uniqueName('Sonnenwerk')
  const partner = await buildPartner({ name: { en: name, zh: `${name}集团` }, printedName: name })
  const own = { visit, leadUnitId: unitId, partnerIds: [partner.id] }
  const open = await buildCommitment({ ...own, title: 'Joint laboratory', confidentiality: 'public' })
  await buildCommitment({ ...own, title: 'Kanarienvogel item' })
  const person = await personOf('manager', unitId)
  const post = toPost(open, { progress: 'Kanarienvogel progress', nextStep: 'Kanarienvogel step' })
  await postStatusUpdate(actorOf(person, [unitId]), post, readClock())
  return { ...partner, name, person, open }
}

const wordsOf = async (bytes: Buffer) => (await pagesOf(bytes)).join('\n')

test('the sheet of a partner is read before a call and saved as it is shown', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { key, name, person, open } = await buildSheet(unitId, visit)
  await signInAs(person)
  await page.goto(`/partners/${key}`)
  await expect(page.getByRole('main').getByRole('link', { name: 'Timeline' })).toHaveAttribute(
    'href',
    `/calendar?view=timeline&partner=${key}`,
  )
  await page.getByRole('link', { name: 'Partner sheet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What to know before you talk to ${name}`)
  const paper = page.getByRole('article')
  for (const words of ['Joint laboratory', 'Kanarienvogel item', 'Kanarienvogel progress', 'Internal'])
    await expect(paper).toContainText(words)
  await page.getByRole('link', { name: 'Chinese and English' }).click()
  await expect(paper).toContainText('待我方推进')
  const { file, bytes } = await saveBy(page, 'Save as PDF')
  expect(file).toMatch(new RegExp(`partner-sheet-${key}-\\d{4}-\\d\\d-\\d\\d-zh-CN\\+en\\.pdf$`))
  const text = await wordsOf(bytes)
  for (const words of ['集团', open.number, 'Kanarienvogel progress', 'What we owe them'])
    expect(text).toContain(words)
})

test('what the partner is given is confirmed first, and no word of ours is in it', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { key, person, open } = await buildSheet(unitId, visit)
  await signInAs(person)
  await page.goto(`/partners/${key}/sheet?variant=partnerSafe`)
  await expect(page.locator('#left-out')).toContainText('Kanarienvogel item')
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Joint laboratory')
  await expect(paper).not.toContainText('Kanarienvogel')

  const confirm = page.getByLabel('I have read what is on this sheet')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(confirm).toBeFocused()
  await confirm.check()
  const pdf = await saveBy(page, 'Save as PDF')
  const docx = await partsOf((await saveBy(page, 'Save as Word')).bytes)
  for (const text of [await wordsOf(pdf.bytes), docx]) {
    expect(text).toContain(open.number)
    expect(text).not.toContain('Kanarienvogel')
  }

  const post = toPost(open, { version: 2, progress: 'Kanarienvogel again', nextStepOutcome: 'carriedOver' })
  await postStatusUpdate(actorOf(person, [unitId]), post, readClock())
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Nothing was saved: something on the sheet has changed')).toBeVisible()
  await expect(page.locator('#left-out')).toContainText('Kanarienvogel again')
})

test('a sheet is asked for strictly, by those who may see the partner', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { key, person } = await buildSheet(unitId, visit)
  await signInAs(person)
  const file = `/partners/${key}/sheet/file`
  const refused = await page.request.get(`${file}?format=exe&secret=1`)
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({
    errors: [{ parameter: 'format' }, { parameter: 'secret', message: 'There is no parameter “secret”.' }],
  })
  expect((await page.request.head(file)).status()).toBe(405)
  const unread = await page.request.get(`${file}?variant=partnerSafe`, { maxRedirects: 0 })
  expect([unread.status(), unread.headers().location]).toEqual([
    303,
    `/partners/${key}/sheet?variant=partnerSafe&lang=en&changed=1`,
  ])
  expect((await page.request.get('/partners/nobody/sheet/file')).status()).toBe(404)
  expect((await page.request.get('/partners/nobody/sheet')).status()).toBe(404)
  // Somebody of another unit finds the same partner, and none of these items.
  await signInAs(await personOf('staff', await buildUnit()))
  const others = await page.request.get(`/partners/${key}/sheet`)
  expect(others.status()).toBe(200)
  expect(await others.text()).not.toContain('Joint laboratory')
  await signInAs(await personOf('staff'))
  for (const path of [file, `/partners/${key}/sheet`])
    expect((await page.request.get(path)).status()).toBe(404)
})
