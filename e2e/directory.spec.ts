import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import {
  buildContact,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
  uniqueName,
} from '@/lib/testing/factories'
import { addDays, today } from '@/lib/time/calendar-date'
import { readClock } from '@/lib/time/clock'
import { expect, firstAdministrator, personOf, test } from './fixtures'

const inDays = (days: number) => addDays(today(readClock(), 'Asia/Shanghai'), days)
const rowsOf = (page: Page) =>
  page.getByRole('main').getByRole('table').first().locator('tbody').getByRole('row')

test('a partner is found by a name in another language, and its number opens as many rows', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const name = uniqueName('Werkzeugbau Weiß')
  const partner = await buildPartner({ name: { en: name, zh: `${name}集团` }, printedName: name })
  const lead = { leadUnitId: unitId, visit, partnerIds: [partner.id] }
  await buildCommitment({ ...lead, dueOn: inDays(-3) })
  await buildCommitment({ ...lead, dueOn: inDays(60), health: 'atRisk' })
  await buildCommitment({ ...lead, state: 'completed' })
  await buildCommitment({ ...lead, leadUnitId: await buildUnit(), dueOn: inDays(-3) })
  await signInAs(await personOf('staff', unitId))

  await page.goto('/partners')
  await page.getByLabel('Search partners').fill(`${name.replace('Weiß', 'WEISS')}集团`)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(rowsOf(page)).toContainText(['Overdue 1'])
  await expect(rowsOf(page)).toContainText(['On time 1'])
  await page.getByRole('link', { name: `2 open commitments with ${name}` }).click()
  await expect(page).toHaveURL(`/commitments?partner=${partner.key}`)
  await expect(rowsOf(page)).toHaveCount(2)
})

test('a filter that is none of ours is left out, and the page says so', async ({
  page,
  signInAs,
  unitId,
}) => {
  await signInAs(await personOf('staff', unitId))
  await page.goto('/partners?kind=bakery')
  await expect(page.getByText('Not understood and left out: Kind.')).toBeVisible()
  expect(await rowsOf(page).count()).toBeGreaterThanOrEqual(10)
})

test('a partner’s page says what is open, whose move it is, and who is to be checked', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const printedName = uniqueName('Baltic Cranes')
  const partner = await buildPartner({ printedName, name: { de: printedName } })
  await buildContact({ partnerId: partner.id, printedName: 'Kelley', title: 'executive board members' })
  const facts = { leadUnitId: unitId, visit, partnerIds: [partner.id] }
  const late = await buildCommitment({ ...facts, moveBy: 'ours', dueOn: inDays(-2), title: 'A decision' })
  await buildCommitment({ ...facts, moveBy: 'partner', title: 'The figures' })
  await buildCommitment({ ...facts, leadUnitId: await buildUnit(), title: 'Hidden from here' })
  await signInAs(await personOf('staff', unitId))

  await page.goto(`/partners/${partner.key}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${printedName} has 2 open commitments, one of them overdue; one move is ours, one theirs.`,
  )
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=de]')).toHaveText(printedName)
  await expect(page.locator('#ours').getByRole('link')).toHaveText(['A decision'])
  await expect(page.locator('#theirs').getByRole('link')).toHaveText(['The figures'])
  await expect(page.getByText('Hidden from here')).toHaveCount(0)
  const contact = page.getByRole('row', { name: /Kelley/ })
  await expect(contact).toContainText('to be checked')
  await expect(contact).toContainText('executive board members')
  await page.locator('#ours').getByRole('link', { name: 'A decision' }).click()
  await expect(page).toHaveURL(`/commitments/${late.number}`)
})

test('the source of a visit leads to what is tracked, and tells nothing of what one may not see', async ({
  openAs,
  unitId,
  visit,
}) => {
  const other = await buildVisit({
    countryCode: visit.key.slice(0, 2),
    startsOn: '2026-10-01',
    endsOn: '2026-10-02',
  })
  const { number } = await buildCommitment({ leadUnitId: unitId, visit: other, title: 'To meet in spring' })
  const short = number.slice(other.key.length + 1)

  const page = await openAs(await personOf('staff', unitId))
  await page.goto(`/visits/${other.key}#p1`)
  await expect(page.getByText('our summary of the press report; original not attached')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'One commitment rests on this visit’s source',
  )
  await expect(page.getByRole('link', { name: `${passage}${short}` })).toHaveAttribute(
    'href',
    `/commitments/${number}`,
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'To meet in spring' })).toContainText('No date')

  const stranger = await openAs(await personOf('staff', await buildUnit()))
  await stranger.goto(`/visits/${other.key}`)
  await expect(stranger.getByText(passage)).toHaveClass(/tracked/)
  await expect(stranger.getByRole('link', { name: new RegExp(passage) })).toHaveCount(0)
  const told = await stranger.content()
  expect(told).not.toContain(number)
  expect(told).not.toContain('To meet in spring')
})

test('the first visit: every paragraph by its number, odd words flagged, a deep link that no bar hides', async ({
  page,
  signInAs,
}) => {
  await signInAs(await firstAdministrator())
  await page.goto('/visits')
  await page.getByRole('link', { name: 'Nanjing in Germany', exact: true }).click()
  await expect(page.getByRole('heading', { level: 3, name: /^Paragraph/ })).toHaveCount(8)
  await expect(page.locator('.odd', { hasText: 'Ningbo' })).toHaveCount(2)
  await expect(page.getByText(/“Ningbo” is printed, another city\. Everything/)).toBeVisible()
  await expect(page.getByText('The report gives day and month, but no year.')).toBeVisible()

  await page.goto(`${new URL(page.url()).pathname}#p6`)
  const bar = await page.getByRole('banner').boundingBox()
  await expect.poll(async () => (await page.locator('#p6').boundingBox())?.y).toBeLessThan(300)
  const paragraph = await page.locator('#p6').boundingBox()
  expect(paragraph?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  await page.locator('#p6').locator('..').locator('a.tracked').first().click()
  await expect(page).toHaveURL(/\/commitments\/DE\d\d[B-Z]?-\d{3}$/)
})

test.describe('what is not there, or not to be seen', () => {
  test.use({ complaints: [/status of 404/] })

  test('is not found, and a person without a unit is told the same', async ({ openAs, unitId, visit }) => {
    const partner = await buildPartner()
    const member = await openAs(await personOf('staff', unitId))
    for (const path of [
      '/partners/nobody',
      '/partners/%00',
      '/partners/Upper',
      '/visits/XX00',
      '/visits/de26',
    ])
      expect((await member.goto(path))?.status(), path).toBe(404)
    expect((await member.goto(`/partners/${partner.key}`))?.status()).toBe(200)
    expect((await member.goto(`/visits/${visit.key}`))?.status()).toBe(200)

    const nobody = await openAs(await personOf('staff'))
    for (const path of [`/partners/${partner.key}`, `/visits/${visit.key}`])
      expect((await nobody.goto(path))?.status(), path).toBe(404)
    await nobody.goto('/partners')
    await expect(nobody.getByText('The directory is for people who belong to a unit')).toBeVisible()
  })
})

for (const { colorScheme, width } of [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const) {
  test(`partners and visits have no barrier that a machine can find (${colorScheme}, ${width} px)`, async ({
    openAs,
  }) => {
    const page = await openAs(await firstAdministrator(), {
      colorScheme,
      viewport: { width, height: 844 },
      bypassCSP: true,
    })
    await page.goto('/visits')
    const visit = await page
      .getByRole('link', { name: 'Nanjing in Germany', exact: true })
      .getAttribute('href')
    for (const path of ['/partners', '/partners/merck', '/visits', visit ?? '']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}
