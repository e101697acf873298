import { postStatusUpdate } from '@/lib/status-updates/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildContact, buildPartner, buildUnit, uniqueName } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, keysHeard, personOf, test } from './fixtures'

// A screen on which the bar has room for the field.
test.use({ viewport: { width: 1440, height: 900 } })

test('the key / leads into the search; it finds by any part, in any writing, and marks what it found', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const name = uniqueName('Adlerwerk')
  const partner = await buildPartner({
    name: { de: `${name} München`, zh: `雄鹰${name}` },
    printedName: name,
  })
  await buildContact({ partnerId: partner.id, printedName: 'Sofie Brandt', title: 'Leiterin' })
  const { number } = await buildCommitment({
    leadUnitId: unitId,
    visit,
    partnerIds: [partner.id],
    originalLanguage: 'de',
    texts: { de: { title: `Straßenbau mit ${name}`, summary: '研发中心' } },
  })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/partners')
  await keysHeard(page)
  await page.keyboard.press('/')
  const box = page.getByRole('banner').getByRole('searchbox')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')
  await box.fill(`${name.toUpperCase()} strasse 研发`)
  await box.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One hit')
  const hits = page.locator('#commitment').getByRole('listitem')
  await expect(hits).toHaveCount(1)
  await expect(hits.locator('mark')).toHaveText([
    'Straße',
    name.split(' ')[0] ?? '',
    name.split(' ')[1] ?? '',
    '研发',
  ])
  await page.getByRole('main').getByRole('searchbox').fill(`munchen ${name}`)
  await page.getByRole('main').getByRole('searchbox').press('Enter')
  await expect(page.locator('#partner').getByRole('listitem')).toHaveCount(1)
  await expect(page.locator('#contact').getByRole('link', { name: 'Sofie Brandt' })).toBeVisible()
  await page.goto(`/search?q=${number}`)
  await page
    .locator('#commitment')
    .getByRole('link', { name: /Straßenbau/ })
    .click()
  await page.waitForURL(`/commitments/${number}`)
})

test('a slash in a text is a slash', async ({ page, signInAs, unitId }) => {
  await signInAs(await personOf('staff', unitId))
  await page.goto('/commitments')
  const field = page.getByRole('main').getByRole('searchbox')
  await field.focus()
  await page.keyboard.type('a/b')
  await expect(field).toHaveValue('a/b')
})

test('AZ-5: what another unit has is not found, counted or hinted at; viewers find approved updates only', async ({
  page,
  signInAs,
  openAs,
  visit,
}) => {
  const word = uniqueName('Zebrafink').replace(' ', '')
  const ours = await buildUnit({ approvalRequired: true })
  const item = await buildCommitment({ leadUnitId: ours, visit, title: 'Plain item' })
  const author = await personOf('staff', ours)
  await postStatusUpdate(
    actorOf(author, [ours]),
    toPost(item, { progress: `${word} has come.` }),
    readClock(),
  )
  const search = `/search?q=${word}`

  await signInAs(author)
  await page.goto(search)
  await expect(page.locator('#statusUpdate').getByRole('listitem')).toHaveCount(1)
  await expect(page.locator('#statusUpdate').locator('mark')).toHaveText([word])

  for (const person of [await personOf('staff', await buildUnit()), await personOf('viewer', ours)]) {
    const other = await openAs(person)
    await other.goto(search)
    await expect(other.getByRole('heading', { level: 1 })).toContainText('Nothing found')
    await expect(other.getByRole('main').getByRole('listitem')).toHaveCount(0)
    const never = await other.request.get('/search?q=Neverwritten')
    const hidden = await other.request.get(search)
    const plain = (text: string) => text.replaceAll(word, '').replaceAll('Neverwritten', '')
    expect(plain(await hidden.text()).includes(item.number)).toBe(false)
    expect(hidden.status()).toBe(never.status())
  }
})

test('without script and on a phone the search is a link, a field and a button', async ({
  openAs,
  unitId,
  visit,
}) => {
  const title = uniqueName('Phone item')
  await buildCommitment({ leadUnitId: unitId, visit, title })
  const page = await openAs(await personOf('staff', unitId), {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  })
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByRole('main').getByRole('searchbox').fill(title)
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('a question that is too long is refused in words and stays as it was typed', async ({
  page,
  signInAs,
  unitId,
}) => {
  await signInAs(await personOf('staff', unitId))
  const long = 'x'.repeat(201)
  await page.goto(`/search?q=${long}`)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(long)
  await expect(page.getByRole('main')).toContainText('200')
})
