import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner, buildPerson, uniqueName } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'

// There is one row of settings: whoever saves it second would be told of the first.
test.describe.configure({ mode: 'default' })

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

test('the day on which the weekly briefing is due is chosen, and the briefings say the next one', async ({
  page,
  signInAs,
}) => {
  await signInAs(await personOf('administrator'))
  await page.goto('/settings')
  const weekday = page.getByLabel('Weekly briefing due on')
  const before = await weekday.inputValue()
  await weekday.selectOption('Wednesday')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.reload()
  await expect(weekday).toHaveValue('3')
  await page.goto('/reports/briefings')
  // other series may be late, and a holiday moves the day: that it is said is what all have in common
  await expect(page.getByText(/^The next weekly briefing is due on \w{3} \d/)).toBeVisible()
  await page.goto('/settings')
  await weekday.selectOption(before)
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

test('a stage that was renamed bears its new name on list, board, item, ledger, history and in files, in each language', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const stage = { stageTemplate: 'investment', stage: 'inOperation' } as const
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, ...stage })
  const name = uniqueName('{Running} <1>')
  await signInAs(await personOf('administrator'))
  await page.goto('/settings/lists?dialog=entry&list=stage&entry=inOperation')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chinese label').fill(`${name}（中）`)
  await dialog.getByLabel('English label').fill(name)
  await dialog.getByLabel('German label').fill(`${name} (de)`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/history?action=list.labelled')
  await expect(page.getByText(name, { exact: false }).first()).toBeVisible()

  const german = await openAs(await buildPerson({ role: 'manager', unitIds: [unitId], locale: 'de' }))
  for (const path of [
    `/commitments?visit=${visit.key}`,
    `/commitments?visit=${visit.key}&layout=board`,
    `/commitments/${number}`,
    `/reports/ledger?visit=${visit.key}`,
  ]) {
    await german.goto(path)
    const shown = german.getByRole('main').getByText(`${name} (de)`).filter({ visible: true })
    await expect(shown.first(), path).toBeVisible()
  }
  const file = (language: string) =>
    german.request.get(`/reports/ledger/export?visit=${visit.key}&format=csv&lang=${language}`)
  expect(await (await file('de')).text()).toContain(`${name} (de)`)
  expect(await (await file('zh-CN')).text()).toContain(`${name}（中）`)
})

test('a sector that was added can be chosen; retired it stays where it is and is offered no more', async ({
  page,
  signInAs,
}) => {
  const label = uniqueName('Space travel')
  const { key } = await buildPartner({ printedName: uniqueName('Comet') })
  await signInAs(await personOf('administrator'))
  await page.goto('/settings/lists?dialog=add-entry&list=sector')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chinese label').fill('航天')
  await dialog.getByLabel('English label').fill(label)
  await dialog.getByLabel('German label').fill('Raumfahrt')
  await dialog.getByRole('button', { name: 'Add entry' }).click()
  await expect(dialog).toBeHidden()

  await page.goto(`/partners/${key}/edit`)
  await page.getByLabel('Sector').selectOption(label)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('main').getByText(label).first()).toBeVisible()
  await expect(page.locator('#history').getByText(label)).toBeVisible()

  await page.goto('/settings/lists')
  await page.getByRole('table', { name: 'Sectors' }).getByRole('link', { name: label }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retire entry' }).click()
  await expect(page.getByRole('row', { name: label })).toContainText('Retired')
  await page.goto('/partners/new')
  await expect(
    page.getByLabel('Sector').getByRole('option', { name: 'Technology', exact: true }),
  ).toHaveCount(1)
  await expect(page.getByLabel('Sector').getByRole('option', { name: label })).toHaveCount(0)
  await page.goto(`/partners/${key}/edit`)
  await expect(page.getByLabel('Sector').locator('option:checked')).toHaveText(label)
})
