import { expect, keysHeard, personOf, test } from './fixtures'

const background = () => getComputedStyle(document.body).backgroundColor

test('dark is chosen in the menu, at once and for the next pages, and paper stays light', async ({
  page,
  signInAs,
  unitId,
}) => {
  await signInAs(await personOf('staff', unitId))
  await page.goto('/visits')
  const light = await page.evaluate(background)
  await page.locator('.topbar summary').click()
  const kept = page.waitForResponse('**/theme')
  await page.getByRole('button', { name: 'Dark' }).click()
  await kept
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('/partners')
  const dark = await page.evaluate(background)
  expect(dark).not.toBe(light)
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.locator('.topbar summary').click()
  await page.getByRole('button', { name: 'Light' }).click()
  await expect.poll(() => page.evaluate(background)).toBe(light)
  await page.getByRole('button', { name: 'As the system' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./)
  await expect.poll(() => page.evaluate(background)).toBe(dark)
})

test('without script the form comes back to the page it was on', async ({ openAs, unitId }) => {
  const page = await openAs(await personOf('staff', unitId), { javaScriptEnabled: false })
  await page.goto('/commitments?state=all')
  await page.locator('.topbar summary').click()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page).toHaveURL(/\/commitments\?state=all$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'theme')
  expect(cookie).toMatchObject({ value: 'dark', sameSite: 'Lax', httpOnly: true })
})

test('a theme that does not exist is refused, and so is a page of another site', async ({ request }) => {
  const ask = (theme: string, origin?: string) =>
    request.post('/theme', {
      form: { theme },
      maxRedirects: 0,
      headers: origin ? { Origin: origin } : {},
    })
  expect((await ask('purple')).status()).toBe(422)
  expect((await ask('dark', 'https://elsewhere.example')).status()).toBe(403)
  const answer = await request.post('/theme', {
    form: { theme: 'dark' },
    maxRedirects: 0,
    headers: { Referer: 'https://elsewhere.example//evil.example/x' },
  })
  expect([answer.status(), answer.headers().location]).toEqual([303, '/'])
})

test('a menu opens by arrow, goes round by arrow, and closes by Escape or a press elsewhere', async ({
  page,
  signInAs,
  unitId,
}) => {
  await signInAs(await personOf('staff', unitId))
  await page.goto('/visits')
  await keysHeard(page)
  const menu = page.locator('.topbar details')
  await menu.locator('summary').focus()
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('button', { name: 'English' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(menu.getByRole('button').last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(menu.getByRole('button', { name: 'English' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('button', { name: 'Dark' })).toBeHidden()
  await expect(menu.locator('summary')).toBeFocused()
  await menu.locator('summary').click()
  await expect(menu.getByRole('button', { name: 'Dark' })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(menu.getByRole('button', { name: 'Dark' })).toBeHidden()
})
