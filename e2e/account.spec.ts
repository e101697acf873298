import { db } from '@/lib/db/client'
import { expect, personOf, test } from './fixtures'
import { buildSignInPerson, password, signIn } from './people'

const newPassword = 'silver kettle on the hill'

test('AU-4 a new password ends every other session and leaves this one', async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await buildSignInPerson({ locale: 'en' })
  await page.goto('/sign-in?callbackUrl=/account')
  await signIn(page, person.email, password)
  await expect(page).toHaveURL(/\/account$/)
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const other = await context.newPage()
  await other.goto('/sign-in?callbackUrl=/account')
  await signIn(other, person.email, password)
  await expect(other.getByRole('table')).toContainText('This session')

  await page.getByLabel('Current password').fill('wrong')
  await page.getByLabel('New password').fill(newPassword)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'This is not your current password',
  )
  await page.getByLabel('Current password').fill(password)
  await page.getByLabel('New password').fill(newPassword)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('The new password is set.')).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/)
  await page.goto('/account')
  await expect(page.getByRole('table')).toContainText('This session')
  await context.close()
})

test('SE-2 ending another session from the account kills it at once', async ({ page, signInAs, openAs }) => {
  const person = await personOf('viewer')
  await signInAs(person)
  const other = await openAs(person)
  await other.goto('/account')
  await page.goto('/account')
  await page.getByRole('button', { name: /^End the session/ }).click()
  await expect(page.getByText('The session is ended.')).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
})

test('SE-4 polling the session does not carry it past twelve hours', async ({ page, signInAs }) => {
  const person = await personOf('staff')
  await signInAs(person)
  const ask = async () => (await page.request.get('/api/auth/session')).json()
  expect(await ask()).toMatchObject({ user: { email: person.email } })
  const { startedAt } = await db().signInSession.findFirstOrThrow({
    where: { personId: person.id },
    select: { startedAt: true },
  })
  const earlier = new Date(startedAt.getTime() - (12 * 60 + 1) * 60_000)
  await db().signInSession.updateMany({ where: { personId: person.id }, data: { startedAt: earlier } })
  expect(await ask()).toEqual({})
  expect(await ask()).toEqual({})
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})
