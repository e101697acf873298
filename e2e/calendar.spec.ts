import { addMilestone } from '@/lib/milestones/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner, uniqueName } from '@/lib/testing/factories'
import { toMilestone } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { formatCalendarDate } from '@/lib/time/format'
import { expect, inDays, keysHeard, personOf, test } from './fixtures'

const on = inDays(40)
const name = (days: number) => formatCalendarDate(inDays(days), 'en', 'weekday')

test.beforeEach(async ({ signInAs, unitId }) => {
  await signInAs(await personOf('manager', unitId))
})

test('a day says how much stands on it, a full one opens, and every entry leads to its item', async ({
  page,
  unitId,
  visit,
}) => {
  for (let count = 1; count <= 6; count++)
    await buildCommitment({ leadUnitId: unitId, visit, dueOn: on, title: `Laboratory ${count}` })
  await page.goto(`/calendar?on=${on}`)
  const day = page
    .getByRole('gridcell')
    .filter({ has: page.getByRole('link', { name: new RegExp(`^${name(40)}.*6 deadlines`) }) })
  await expect(day.getByRole('link', { name: /Laboratory/ })).toHaveCount(4)
  await day.getByRole('link', { name: '2 more' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name(40)}: 6 deadlines`)
  await page.getByRole('link', { name: '6 in the list' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /^Laboratory/ })).toHaveCount(6)
  await expect(page.getByText(`Deadline on: ${formatCalendarDate(on, 'en')}`)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name(40)}: 6 deadlines`)
  await page.getByRole('link', { name: 'Laboratory 6' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Laboratory 6')
})

test('arrows walk over the days, beyond the last one to the next page, and Enter opens the day', async ({
  page,
  unitId,
  visit,
}) => {
  await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(41), title: 'A laboratory' })
  await page.goto(`/calendar?on=${on}`)
  await keysHeard(page)
  const grid = page.getByRole('grid')
  const focused = grid.locator('a:focus')
  const named = (days: number) => new RegExp(`^${name(days)}`)
  await grid.getByRole('link', { name: named(40) }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAccessibleName(named(47))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAccessibleName(new RegExp(`^${name(41)}.*1 deadline$`))
  for (let week = 1; week <= 7; week++) {
    await page.keyboard.press('ArrowDown')
    await expect(focused).toHaveAccessibleName(named(41 + 7 * week))
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name(90))
})

test('the timeline of a partner has a row for each item; a filter is kept while the calendar is turned', async ({
  page,
  unitId,
  visit,
}) => {
  const works = uniqueName('Isar Works')
  const partner = await buildPartner({ printedName: works })
  const facts = { leadUnitId: unitId, visit, partnerIds: [partner.id] }
  const item = await buildCommitment({ ...facts, dueOn: on, title: 'A joint laboratory' })
  await buildCommitment({ leadUnitId: unitId, visit, dueOn: on, title: 'Something else' })
  const milestone = toMilestone(item, { title: 'Permit', plannedOn: inDays(20), language: 'en' })
  await addMilestone(await buildActor('administrator'), milestone, readClock())
  await page.goto(`/calendar?partner=${partner.key}`)
  await page.getByRole('link', { name: 'Timeline' }).click()
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('A joint laboratory')
  await expect(rows.nth(1)).toContainText('Permit')
  await page.getByRole('link', { name: 'Later' }).click()
  await expect(page.getByRole('link', { name: `Partner: ${works}` })).toBeVisible()
  await expect(rows).toHaveCount(2)
})

test('what the address says wrongly is named, and the rest is shown', async ({ page }) => {
  await page.goto('/calendar?kind=birthday&view=week')
  await expect(page.getByText('Not understood and left out: Kind')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Week', exact: true })).toHaveAttribute('aria-current', 'true')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every day and the ways to turn are links', async ({ page, unitId, visit }) => {
    await buildCommitment({ leadUnitId: unitId, visit, dueOn: on, title: 'A laboratory' })
    await page.goto(`/calendar?on=${on}&view=week`)
    await page.getByRole('link', { name: 'Next week' }).click()
    await page.getByRole('link', { name: 'Previous week' }).click()
    await page.getByRole('link', { name: new RegExp(`^${name(40)}`) }).click()
    await expect(page.getByRole('link', { name: 'A laboratory' })).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('only the days that have anything stand there, below each other', async ({ page, unitId, visit }) => {
    await buildCommitment({ leadUnitId: unitId, visit, dueOn: on, title: 'A laboratory' })
    await page.goto(`/calendar?on=${on}&view=week`)
    const days = page.getByRole('grid').locator('.day').filter({ visible: true })
    await expect(days).toHaveCount(1)
    await expect(days).toContainText(name(40))
  })
})
