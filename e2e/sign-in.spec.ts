import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { uniqueName } from '@/lib/testing/factories'
import { expect, test } from './fixtures'
import { buildSignInPerson, password } from './people'

// A refusal and a page that is not there are what some of these tests are about.
test.use({ complaints: [/the server responded with a status of 40[14]/] })

async function signIn(page: Page, email: string, typed = password) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a wrong password keeps the e-mail; the right one leads to the page that was asked for', async ({
  page,
}) => {
  const person = await buildSignInPerson({ name: uniqueName('Lin Qian') })
  await page.goto('/commitments?state=all')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await signIn(page, person.email, 'wrong')
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in yet' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(person.email)
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Password')).toBeFocused()
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Email and password do not match')
  await signIn(page, person.email)
  await expect(page).toHaveURL(/\/commitments\?state=all$/)
  await expect(page.getByRole('banner')).toContainText(person.name)
  await page.goto('/sign-in?callbackUrl=/partners')
  await expect(page).toHaveURL(/\/partners$/)
})

test('SE-2 signing out kills a copy of the cookie at the page, the export and the action', async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await buildSignInPerson()
  await page.goto('/sign-in')
  await signIn(page, person.email)
  await expect(page.getByRole('banner')).toContainText(person.name)
  const sent = page.waitForRequest((request) => 'next-action' in request.headers())
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('button', { name: 'Deutsch' }).first().click()
  const action = await sent
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await db().person.update({ where: { id: person.id }, data: { locale: 'en' } })
  const copied = await page.context().storageState()
  const copy = await browser.newContext({ storageState: copied, ...(baseURL && { baseURL }) })
  expect(await (await copy.request.get('/api/auth/session')).json()).toMatchObject({
    user: { email: person.email },
  })

  await page.goto('/')
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page).toHaveURL(/\/sign-in$/)
  const other = await copy.newPage()
  await other.goto('/commitments')
  await expect(other).toHaveURL(/\/sign-in\?callbackUrl=%2Fcommitments$/)
  expect(await (await copy.request.get('/api/auth/session')).json()).toEqual({})
  const exported = await copy.request.get('/reports/ledger/export?format=csv', { maxRedirects: 0 })
  expect([303, 307, 401]).toContain(exported.status())
  const replayed = await copy.request.post('/', {
    headers: {
      'next-action': action.headers()['next-action'] ?? '',
      'content-type': action.headers()['content-type'] ?? '',
    },
    data: action.postDataBuffer() ?? '',
  })
  expect(await replayed.text()).toContain('"status":"signedOut"')
  expect(await db().person.findUnique({ where: { id: person.id }, select: { locale: true } })).toEqual({
    locale: 'en',
  })
  await copy.close()
})

test('it works without script: refused with the reason, signed in, signed out', async ({
  browser,
  baseURL,
}) => {
  const person = await buildSignInPerson()
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/sign-in?callbackUrl=/partners')
  await signIn(page, person.email, 'wrong')
  await expect(page.getByRole('alert')).toContainText('Email and password do not match')
  await signIn(page, person.email)
  await expect(page).toHaveURL(/\/partners$/)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/partners')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fpartners$/)
  await context.close()
})

test('the page speaks the chosen language, and its links keep where one wanted to go', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=/visits')
  await page.getByRole('link', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByLabel('电子邮箱')).toBeVisible()
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveURL(/callbackUrl=%2Fvisits/)
  await page.goto('/sign-in?lang=%00')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('an empty field and half an address are told at the field, and nothing is sent', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Email')).toBeFocused()
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription('Please fill this in')
  await signIn(page, 'admin')
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription('Enter a complete e-mail address')
  expect(sent).toEqual([])
})

test('AU-1 password managers know the fields', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username')
  await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`AC-1 the sign-in page and its refusal have no barrier, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const path of ['/sign-in', '/sign-in?error=CredentialsSignin', '/nope']) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
    }
  })
}
