import { db } from '@/lib/db/client'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { original } from '@/lib/testing/build-match'
import { passage } from '@/lib/testing/factories'
import { expect, firstAdministrator, personOf, test } from './fixtures'

const report = `A city travels\n\nHalls were shown to the guests. ${original}\n\nThe port will send a team in summer.`

test('a report is taken from a file and matched; the item then shows both quotes', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await firstAdministrator())
  await page.goto(`/visits/${visit.key}/sources/new`)
  await page.getByLabel('Take the text from a file').setInputFiles({
    name: 'report.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(report),
  })
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(report)
  await expect(page.getByText('The text of report.txt is in the field below.')).toBeVisible()
  await page.getByLabel('Title in English').fill('The report')
  await page.getByLabel('Kind of document').selectOption('Original document')
  await page.getByLabel('Language', { exact: true }).selectOption('English')
  await page.getByRole('button', { name: 'Record source' }).click()
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible()

  await page.getByRole('link', { name: 'Match with the passages' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 2 passages still wait')
  const item = page.locator('.match').filter({ has: page.getByRole('link', { name: number }) })
  await expect(item.getByRole('radio').first()).toBeChecked()
  await expect(item.getByRole('radio').first()).toHaveAccessibleName(new RegExp(original))
  await item.getByRole('button', { name: 'Save the answer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One of 2 passages still waits')

  await page.goto(`/commitments/${number}`)
  await expect(page.locator('mark')).toHaveText([passage, original])
  await expect(page.getByText('confirmed by')).toBeVisible()

  await page.goBack()
  const answered = page.locator('.match').filter({ has: page.getByRole('link', { name: number }) })
  await answered.getByRole('link', { name: 'Correct this answer' }).click()
  await expect(answered.getByRole('radio', { name: new RegExp(original) })).toBeChecked()
  await answered.getByRole('radio', { name: /^None of these/ }).check()
  await answered.getByRole('button', { name: 'Save the answer' }).click()
  await expect(answered.getByText('No sentence of this text says the same.')).toBeVisible()
  await answered.getByText('Earlier answers').click()
  await expect(answered.getByText(original)).toBeVisible()
  await page.goto(`/commitments/${number}`)
  await expect(page.locator('mark')).toHaveText([passage])
})

test('a text that looks like another language is asked about at its field, and can be meant', async ({
  page,
  signInAs,
  visit,
}) => {
  const text = 'Der Vorstand traf den Bürgermeister und sprach mit ihm über das Werk der Stadt.'
  await signInAs(await firstAdministrator())
  await page.goto(`/visits/${visit.key}/sources/new`)
  await page.getByLabel('Title in English').fill('The minutes')
  await page.getByLabel('Kind of document').selectOption('Original document')
  const language = page.getByLabel('Language', { exact: true })
  await language.selectOption('English')
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Record source' }).click()
  await expect(language).toHaveAccessibleDescription(/The text looks German/)
  await expect(language).toHaveValue('en')
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(text)
  await page.getByLabel('The language is right all the same').check()
  await page.getByRole('button', { name: 'Record source' }).click()
  await expect(page.getByRole('heading', { name: 'The minutes' })).toBeVisible()
})

test('what is no text is refused at the field, and nothing typed is lost', async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(await firstAdministrator())
  await page.goto(`/visits/${visit.key}/sources/new`)
  await page.getByLabel('Title in English').fill('Kept')
  const file = page.getByLabel('Take the text from a file')
  // The browser says by itself that an answer is not 200; the field says why.
  await page.route('**/sources/text', async (route) => {
    const answer = await route.fetch()
    expect(answer.status()).toBe(422)
    await route.fulfill({ status: 200, body: await answer.text(), contentType: 'application/json' })
  })
  await file.setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('no pdf at all'),
  })
  await expect(file).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Title in English')).toHaveValue('Kept')
})

test('a sentence that promises something and is not tracked becomes an item in two clicks', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { id } = visit
  await db().sourceDocument.create({
    data: {
      visitId: id,
      kind: 'other',
      language: 'en',
      titleEn: 'Notes',
      createdAt: new Date(0),
      paragraphs: { create: [{ number: 1, text: 'It rained. The port will send a team in summer.' }] },
    },
  })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/visits/${visit.key}`)
  await page.getByRole('link', { name: 'The port will send a team in summer.' }).click()
  await expect(page.getByLabel(/^Passage/)).toHaveValue('The port will send a team in summer.')
  await expect(page.getByRole('combobox', { name: /^Session/ })).not.toHaveValue('')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the text of a file comes into its field by a button; a refusal stands at the field and keeps what was typed', async ({
    page,
    signInAs,
    visit,
  }) => {
    await signInAs(await firstAdministrator())
    await page.goto(`/visits/${visit.key}/sources/new`)
    await page.getByLabel('Title in English').fill('The report')
    await page.getByLabel('Kind of document').selectOption('Original document')
    await page.getByLabel('Text', { exact: true }).fill('Typed before')
    const file = page.locator('input[name=file]')
    const take = page.getByRole('button', { name: 'Put its text into the field below' })
    await take.click()
    await expect(file).toHaveAccessibleDescription(/Choose a file\./)
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Typed before')

    const pdf = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all') }
    await file.setInputFiles(pdf)
    await take.click()
    await expect(file).toHaveAccessibleDescription(/is not what its name says/)
    await file.setInputFiles(pdf)
    await page.getByRole('button', { name: 'Record source' }).click()
    await expect(file).toHaveAccessibleDescription(/has not been taken yet/)
    await expect(page.getByLabel('Title in English')).toHaveValue('The report')

    await file.setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(report) })
    await take.click()
    await expect(page.locator('noscript p')).toHaveText(/^The text of report\.txt is in the field below\./)
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue(report)
    await expect(page.getByLabel('Title in English')).toHaveValue('The report')
    await expect(page.getByLabel('Kind of document')).toHaveValue('original')
    await page.getByLabel('Language', { exact: true }).selectOption('English')
    await page.getByRole('button', { name: 'Record source' }).click()
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible()
  })
})
