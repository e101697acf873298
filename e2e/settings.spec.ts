import { expect, personOf, test } from './fixtures'

test('an administrator changes a threshold; what is no number is said at its field and kept', async ({
  page,
  signInAs,
}) => {
  await signInAs(await personOf('administrator'))
  await page.goto('/settings')
  const limit = page.getByLabel('Largest file (MB)')
  const before = Number(await limit.inputValue())
  await limit.fill('a lot')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(limit).toHaveAccessibleDescription(/Enter a whole number/)
  await expect(limit).toHaveValue('a lot')
  await limit.fill(String(before + 1))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.reload()
  await expect(limit).toHaveValue(String(before + 1))
  await limit.fill(String(before))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
})

test('an entry of a list is added, moved and retired; a day is added and said of whoever chooses it', async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(await personOf('administrator'))
  await page.goto('/settings/lists')
  await page.locator('#documentType').getByRole('link', { name: 'Add entry' }).click()
  const dialog = page.getByRole('dialog')
  const label = `Letter ${crypto.randomUUID().slice(0, 8)}`
  await dialog.getByLabel('Chinese label').fill('函件')
  await dialog.getByLabel('English label').fill(label)
  await dialog.getByLabel('German label').fill('Schreiben')
  await dialog.getByRole('button', { name: 'Add entry' }).click()
  await expect(dialog).toBeHidden()
  const types = page.getByRole('table', { name: 'Document types' })
  await expect(types.getByRole('row').last()).toContainText(label)
  await page.getByRole('button', { name: `Move “${label}” up` }).click()
  await expect(types.getByRole('row').last()).not.toContainText(label)
  await types.getByRole('link', { name: label }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retire entry' }).click()
  await expect(types.getByRole('row', { name: label })).toContainText('Retired')

  await page.goto('/settings/holidays?year=2031&dialog=add-holiday')
  await page.getByLabel('Day', { exact: true }).fill('2031-03-05')
  await page.getByLabel('Chinese name').fill('测试日')
  await page.getByLabel('English name').fill('Day of trials')
  await page.getByLabel('German name').fill('Probetag')
  await page.getByRole('dialog').getByRole('button', { name: 'Add day' }).click()
  await expect(page.getByRole('row', { name: 'Day of trials' })).toBeVisible()
  await page.goto(`/commitments/new?visit=${visit.key}`)
  await page.getByRole('textbox', { name: 'Deadline (optional)' }).fill('2031-03-05')
  await expect(page.getByText('Day of trials (China).')).toBeVisible()
  await page.goto('/settings/holidays?year=2031')
  await page.getByRole('button', { name: /^Remove Day of trials/ }).click()
  await expect(page.getByRole('row', { name: 'Day of trials' })).toHaveCount(0)
})
