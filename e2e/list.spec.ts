import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner } from '@/lib/testing/factories'
import { expect, inDays, keysHeard, personOf, test } from './fixtures'

test('filters are chips: one is added from its menu, and a cross takes it away', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const late = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(-3) })
  const calm = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(60) })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments')
  const filters = page.getByRole('main').getByRole('search')
  await filters.locator('summary', { hasText: 'Light' }).click()
  await filters.getByRole('link', { name: 'Overdue' }).click()
  await expect(page).toHaveURL(/\?light=overdue$/)
  await expect(page.getByRole('row', { name: late.number })).toBeVisible()
  await expect(page.getByRole('row', { name: calm.number })).toHaveCount(0)
  await filters.getByRole('link', { name: 'Light: Overdue' }).click()
  await expect(page.getByRole('row', { name: calm.number })).toBeVisible()

  await filters.getByText('More filters').click()
  await filters.getByLabel('Whose move').selectOption('partner')
  await filters.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/move=partner/)
  await expect(filters.getByRole('link', { name: 'Whose move: Partner’s' })).toBeVisible()
})

test('columns and groups stand in the address, and a group opens the list that it counts', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const partner = await buildPartner()
  await buildCommitment({ leadUnitId: unitId, visit, partnerIds: [partner.id], health: 'atRisk' })
  await buildCommitment({ leadUnitId: unitId, visit, partnerIds: [partner.id], health: 'offTrack' })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments')
  await page.getByText('Columns 10 of 18').click()
  await page.getByRole('checkbox', { name: 'Sector' }).check()
  await page.getByLabel('Days since update').uncheck()
  await page.getByRole('button', { name: 'Show these columns' }).click()
  await expect(page.getByRole('columnheader', { name: 'Sector' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Days since update' })).toHaveCount(0)

  await page.getByText('Group: none').click()
  await page.getByRole('link', { name: 'Partner', exact: true }).click()
  await expect(page).toHaveURL(/group=partner/)
  await expect(page.getByRole('columnheader', { name: 'Sector' })).toBeVisible()
  const head = page.getByRole('rowheader', { name: '2 items' })
  await head.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`partner=${partner.key}`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 commitments match')
  await expect(page.getByRole('row')).toHaveCount(3)
})

test('a card is moved on the board by keys alone, back only with a reason, and keeps the focus', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const facts = { leadUnitId: unitId, visit, stage: 'inTalks' as const }
  await buildCommitment({ leadUnitId: unitId, visit, title: 'Waits at the start' })
  const first = await buildCommitment({ ...facts, title: 'Moves about', dueOn: inDays(20) })
  await buildCommitment({ ...facts, title: 'Stays where it is', dueOn: inDays(30) })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/commitments?layout=board')
  await keysHeard(page)
  const card = (name: string) => page.getByRole('link', { name, exact: true })
  await card('Waits at the start').focus()
  await page.keyboard.press('ArrowRight')
  await expect(card('Moves about')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card('Stays where it is')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(first.number)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(card('Moves about')).toBeFocused()

  await page.keyboard.press('Shift+ArrowRight')
  await dialog.getByRole('button').last().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Agreed, 1 item' })).toHaveText('1')
  await expect(card('Moves about')).toBeFocused()

  await page.keyboard.press('Shift+ArrowLeft')
  await dialog.getByRole('button').last().click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('textbox').fill('The partner has withdrawn its paper.')
  await dialog.getByRole('button').last().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'In talks, 2 items' })).toHaveText('2')
})

test('the bar of a selection names what is selected; x and Escape work from the row', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, title: 'Ticked by a key' })
  await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments')
  await keysHeard(page)
  await page.getByRole('link', { name: 'Ticked by a key' }).focus()
  await page.keyboard.press('x')
  const bar = page.locator('.bulk__bar')
  await expect(bar).toContainText(`One selected ${number}`)
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.getByLabel('Select all on this page').check()
  await expect(bar).toContainText('2 selected')
  await page.getByRole('link', { name: 'Ticked by a key' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/commitments/${number}$`))
})

test('a list is saved as a view, shared with the unit, renamed and removed', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(-3) })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments?light=overdue&group=health')
  await page.getByRole('link', { name: 'Save this view' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Name').fill('Late ones')
  await dialog.getByLabel('My units').check()
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Late ones' })).toHaveAttribute('aria-current', 'page')

  const colleague = await openAs(await personOf('staff', unitId))
  await colleague.goto('/commitments')
  await colleague.getByRole('link', { name: /^Late ones/ }).click()
  await expect(colleague).toHaveURL(/light=overdue&group=health/)
  await expect(colleague.getByRole('link', { name: 'Edit this view' })).toHaveCount(0)
  await colleague.goto(`${colleague.url()}&dialog=view`)
  await expect(colleague.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('link', { name: 'Edit this view' }).click()
  await dialog.getByLabel('Name').fill('Too late')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: 'Too late' }).click()
  await page.getByRole('link', { name: 'Edit this view' }).click()
  await dialog.getByRole('button', { name: 'Remove view' }).click()
  await expect(page.getByRole('link', { name: 'Too late' })).toHaveCount(0)
})
