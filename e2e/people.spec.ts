import type { Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { buildPerson, buildUnit, uniqueName } from '@/lib/testing/factories'
import { addSession, expect, personOf, test } from './fixtures'
import { signIn } from './people'

// A page that is not there, for whoever may not see it, is what some of these tests are about.
test.use({ complaints: [/the server responded with a status of 404/] })

const newPassword = 'silver kettle on the hill'

async function invite(page: Page, facts: { name: string; email: string; unit: string }): Promise<string> {
  await page.goto('/people')
  await page.getByRole('link', { name: 'Add person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(facts.name)
  await dialog.getByLabel('Email').fill(facts.email)
  await dialog.getByLabel('Role').selectOption('Staff')
  await dialog.getByLabel(facts.unit).check()
  await dialog.getByRole('button', { name: 'Add person' }).click()
  return dialog.getByLabel('One-time link').inputValue()
}

test('AU-4 an administrator adds a unit and a person, whose link sets the password once', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs(await personOf('administrator'))
  const unit = uniqueName('Investment Promotion')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Add unit' }).click()
  await page.getByLabel('English name').fill(unit)
  await page.getByLabel('Chinese name').fill('投资促进局')
  await page.getByRole('dialog').getByRole('button', { name: 'Add unit' }).click()
  await expect(page.getByLabel('German name')).toHaveAccessibleDescription('Please fill this in')
  await expect(page.getByLabel('English name')).toHaveValue(unit)
  await page.getByLabel('German name').fill('Amt für Investitionsförderung')
  await page.getByRole('dialog').getByRole('button', { name: 'Add unit' }).click()
  await expect(page.getByRole('table', { name: 'Units' })).toContainText(unit)

  const name = uniqueName('Wang Wei')
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@city.example`
  const link = await invite(page, { name, email, unit })
  expect(new URL(link).origin).toBe(new URL(process.env.APP_URL ?? baseURL ?? '').origin)
  expect(page.url()).not.toContain(new URL(link).pathname)
  await page.goto(`/people?q=${name}`)
  await expect(page.getByRole('row', { name })).toContainText('Invited')

  const context = await browser.newContext({ locale: 'en', ...(baseURL && { baseURL }) })
  const invited = await context.newPage()
  const path = new URL(link).pathname
  await invited.goto(path)
  const field = invited.getByLabel('New password')
  await expect(field).toHaveAttribute('autocomplete', 'new-password')
  await field.fill('Nanjing2026!!')
  await invited.getByRole('button', { name: 'Set password' }).click()
  await expect(field).toHaveAccessibleDescription(/mostly a name that others would guess/)
  await expect(field).toHaveValue('')
  await field.fill(newPassword)
  await invited.getByRole('button', { name: 'Set password' }).click()
  await expect(invited).toHaveURL(/\/sign-in$/)
  await signIn(invited, email, newPassword)
  await expect(invited.getByRole('banner')).toContainText(name)

  const [used, never] = await Promise.all(
    [path, `/invitation/${'A'.repeat(43)}`].map(async (to) => (await context.request.get(to)).status()),
  )
  expect([used, never]).toEqual([404, 404])
  await invited.goto(path)
  await expect(invited.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await context.close()
})

test('a link is made and taken without script, and what was typed is never lost', async ({
  browser,
  baseURL,
}) => {
  const options = { javaScriptEnabled: false, locale: 'en', ...(baseURL && { baseURL }) }
  const [office, home] = [await browser.newContext(options), await browser.newContext(options)]
  await addSession(office, await personOf('administrator'))
  const taken = await buildPerson()
  const page = await office.newPage()
  await page.goto('/people?dialog=add-person')
  const dialog = page.getByRole('dialog')
  const add = dialog.getByRole('button', { name: 'Add person' })
  await dialog.getByLabel('Name').fill('Li Na')
  await dialog.getByLabel('Email').fill(taken.email)
  await dialog.getByLabel('Role').selectOption('Viewer')
  await dialog.getByLabel('Reads all units').check()
  await add.click()
  await expect(dialog.getByLabel('Email')).toHaveAccessibleDescription(
    'Somebody has this e-mail address already',
  )
  await expect(dialog.getByLabel('Name')).toHaveValue('Li Na')
  await expect(dialog.getByLabel('Reads all units')).toBeChecked()
  const email = `${uniqueName('li.na').replaceAll(' ', '.')}@city.example`
  await dialog.getByLabel('Email').fill(email)
  await add.click()
  const link = await dialog.getByLabel('One-time link').inputValue()

  const invited = await home.newPage()
  await invited.goto(new URL(link).pathname)
  await invited.getByLabel('New password').fill('eleven char')
  await invited.getByRole('button', { name: 'Set password' }).click()
  await expect(invited.getByRole('alert')).toContainText('Use 12 characters or more')
  await invited.getByLabel('New password').fill(newPassword)
  await invited.getByRole('button', { name: 'Set password' }).click()
  await expect(invited).toHaveURL(/\/sign-in$/)
  await signIn(invited, email, newPassword)
  await expect(invited.getByRole('banner')).toContainText('Li Na')
  await Promise.all([office.close(), home.close()])
})

test('AZ-3 the pages of people are not there for anybody but administrators', async ({ openAs, unitId }) => {
  const { id } = await buildPerson({ unitIds: [unitId] })
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const page = await openAs(await personOf(role, unitId))
    for (const path of ['/people', `/people/${id}`, '/people?dialog=add-person']) {
      expect((await page.goto(path))?.status(), `${role} ${path}`).toBe(404)
      expect(await page.content()).not.toContain('@example.org')
    }
    await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
  }
})

test('SE-3 an open page of somebody who is deactivated can do nothing more', async ({ openAs, unitId }) => {
  const person = await personOf('staff', unitId)
  const [administrator, staff] = [await openAs(await personOf('administrator')), await openAs(person)]
  await staff.goto('/account')
  await staff.getByLabel('Name').fill('Somebody else')
  await administrator.goto(`/people/${person.id}`)
  await administrator.getByRole('button', { name: 'Deactivate' }).click()
  await expect(administrator.getByRole('button', { name: 'Bring back' })).toBeVisible()
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(staff.getByRole('alert').filter({ hasText: 'You are no longer signed in' })).toBeVisible()
  await expect(staff.getByLabel('Name')).toHaveValue('Somebody else')
  const stored = await db().person.findUniqueOrThrow({ where: { id: person.id }, select: { name: true } })
  expect(stored.name).toBe(person.name)
})

test('SE-3, CC-2 a new role counts at the next request; two administrators at once lose nothing', async ({
  openAs,
  unitId,
}) => {
  const person = await personOf('staff', unitId)
  const [first, second] = [
    await openAs(await personOf('administrator')),
    await openAs(await personOf('administrator')),
  ]
  const other = uniqueName('Science office')
  await buildUnit({ name: other })
  await first.goto(`/people/${person.id}`)
  await second.goto(`/people/${person.id}`)
  await first.getByLabel('Role').selectOption('Administrator')
  await first.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(first.getByText('Role and units are saved.')).toBeVisible()
  const promoted = await openAs(person)
  expect((await promoted.goto('/people'))?.status()).toBe(200)

  await second.getByLabel(other).check()
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  const conflict = second.getByRole('alert').filter({ hasText: 'This was not saved' })
  await expect(conflict).toContainText('Stored now: Administrator')
  await expect(second.getByLabel(other)).toBeChecked()
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.getByText('Role and units are saved.')).toBeVisible()
  expect((await promoted.goto('/people'))?.status()).toBe(404)
})
