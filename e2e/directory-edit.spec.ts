import { buildContact, buildPartner, uniqueName } from '@/lib/testing/factories'
import { expect, firstAdministrator, inDays, personOf, test } from './fixtures'

test('IN-2: a partner is added; its name is found while it is typed, and a second one in another spelling is refused', async ({
  page,
  signInAs,
  unitId,
}) => {
  const name = uniqueName('Straßenbau Süd')
  await signInAs(await personOf('manager', unitId))
  await page.goto('/partners')
  await page.getByRole('link', { name: 'New partner' }).click()
  await page.getByLabel('Name in German', { exact: true }).fill(name)
  await page.getByLabel('Kind').selectOption('Company')
  await page.getByLabel('Sector').selectOption('Technology')
  await page.getByLabel('Country', { exact: true }).fill('DE')
  await page.getByRole('button', { name: 'Add partner' }).click()
  await expect(page.getByText('The partner is added.')).toBeVisible()
  await expect(page.locator('#history').getByText('Partner added')).toBeVisible()

  const spelled = name.replace('ß', 'SS').replace('ü', 'u').toUpperCase()
  await page.goto('/partners/new')
  await page.getByLabel('Name in English', { exact: true }).pressSequentially(spelled)
  await expect(page.getByText('This name is there already')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible()
  await page.getByLabel('Kind').selectOption('Company')
  await page.getByLabel('Sector').selectOption('Technology')
  await page.getByLabel('Country', { exact: true }).fill('DE')
  await page.getByRole('button', { name: 'Add partner' }).click()
  const field = page.getByLabel('Name in English', { exact: true })
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/exists already/)
  await expect(field).toHaveValue(spelled)
})

test('IN-2: without script the form looks for duplicates by a button and keeps what was typed', async ({
  openAs,
  unitId,
}) => {
  const { key } = await buildPartner({ printedName: uniqueName('Müllerwerke') })
  const page = await openAs(await personOf('manager', unitId), { javaScriptEnabled: false })
  await page.goto(`/partners/${key}`)
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).split(' has ')[0] ?? ''
  await page.goto('/partners/new')
  await page.getByLabel('Name in English', { exact: true }).fill(name.replace('ü', 'U'))
  await page.getByRole('button', { name: 'Look for duplicates' }).click()
  await expect(page.getByText('This name is there already')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', `/partners/${key}`)
  await expect(page.getByLabel('Name in English', { exact: true })).toHaveValue(name.replace('ü', 'U'))
})

test('CC-2: of two who edit a partner the slower keeps what was typed, sees both and saves again', async ({
  page,
  openAs,
  signInAs,
  unitId,
}) => {
  const { key } = await buildPartner()
  await signInAs(await personOf('manager', unitId))
  const faster = await personOf('manager', unitId)
  const other = await openAs(faster)
  const names = { mine: uniqueName('Nordwerke'), theirs: uniqueName('Südwerke') }
  for (const each of [page, other]) await each.goto(`/partners/${key}/edit`)
  await other.getByLabel('Name in German', { exact: true }).fill(names.theirs)
  await other.getByLabel('Sector').selectOption('Insurance')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('The partner is saved.')).toBeVisible()

  await page.getByLabel('Name in German', { exact: true }).fill(names.mine)
  await page.getByRole('button', { name: 'Save' }).click()
  const answer = page.getByRole('alert').filter({ hasText: faster.name })
  await expect(answer).toBeVisible()
  await answer.getByText('Compare both').click()
  await expect(answer.getByRole('row', { name: 'Name in German' })).toContainText(names.theirs)
  await expect(answer.getByRole('row', { name: 'Sector' })).toContainText('Insurance')
  await expect(page.getByLabel('Name in German', { exact: true })).toHaveValue(names.mine)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The partner is saved.')).toBeVisible()
  const history = page.locator('#history')
  await expect(history.getByText('Partner edited')).toHaveCount(2)
  await expect(history).toContainText(names.mine)
})

test('staff verify the name of a contact; they may not edit the partner, and the address answers as if it were not there', async ({
  page,
  signInAs,
  unitId,
}) => {
  const { id: partnerId, key } = await buildPartner()
  const contactId = await buildContact({ partnerId, printedName: 'Krauz' })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/partners/${key}`)
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Edit Krauz' }).click()
  await page.getByLabel('Verified name', { exact: false }).fill('Krause')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The contact is saved.')).toBeVisible()
  await expect(page.locator('#contacts').getByText('Krause')).toBeVisible()
  await expect(page.locator('#history').getByText('Contact edited')).toBeVisible()
  for (const path of [
    `/partners/${key}/edit`,
    '/partners/new',
    '/visits/new',
    `/partners/${key}/contacts/${partnerId}`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
  expect((await page.request.get(`/partners/${key}/contacts/${contactId}`)).status()).toBe(200)
})

test('an administrator archives a partner and brings it back', async ({ page, signInAs }) => {
  const { key } = await buildPartner()
  await signInAs(await firstAdministrator())
  await page.goto(`/partners/${key}/edit`)
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('This partner is archived: it is in no list.')).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The partner is restored.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible()
})

test('an administrator records a visit with a session, who took part, and a source', async ({
  page,
  signInAs,
}) => {
  const name = uniqueName('Adler')
  await buildPartner({ printedName: name })
  await signInAs(await firstAdministrator())
  await page.goto('/visits/new')
  const title = uniqueName('Visit to Vienna')
  await page.getByLabel('Country').fill(someCountry())
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('First day').fill(inDays(-6))
  await page.getByLabel('Last day').fill(inDays(-9))
  await page.getByLabel('Time zone').fill('Europe/Vienna')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Last day')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Title in English')).toHaveValue(title)
  await page.getByLabel('Last day').fill(inDays(-3))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The visit is recorded.')).toBeVisible()

  await page.getByRole('link', { name: 'Add session' }).click()
  await page.getByLabel('Title in English').fill('A talk at the town hall')
  await page.getByLabel('Kind').selectOption('Talk')
  await page.getByLabel('Day', { exact: false }).fill(inDays(-5))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The session is recorded.')).toBeVisible()
  await page.getByLabel('Partner or contact').selectOption(name)
  await page.getByLabel('Role').selectOption('host')
  await page.getByRole('button', { name: 'Add a participant' }).click()
  await expect(page.locator('#participants').getByText(name)).toBeVisible()
  await page.getByRole('link', { name: `Correct ${name}` }).click()
  await page.getByRole('dialog').getByLabel('Role').selectOption('guest')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The participant is corrected.')).toBeVisible()
  await expect(page.locator('#participants').getByText('guest')).toBeVisible()
  await page.getByRole('link', { name: `Correct ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click()
  await expect(page.getByText('The participant is taken out.')).toBeVisible()
  await expect(page.locator('#participants').getByText(name)).toHaveCount(0)

  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Add source' }).click()
  await page.getByLabel('Title in English').fill('Minutes')
  await page.getByLabel('Kind of document').selectOption('Original document')
  await page.getByLabel('Language').last().selectOption('English')
  await page.getByRole('textbox', { name: 'Text' }).fill('The first paragraph.\n\nThe second paragraph.')
  await page.getByRole('button', { name: 'Record source' }).click()
  await expect(page.getByText('The source is recorded.')).toBeVisible()
  await expect(page.getByText('Paragraph 2')).toBeVisible()
  const history = page.locator('#history')
  const told = [
    'Visit recorded',
    'Session recorded',
    'Participant added',
    'Participant corrected',
    'Participant taken out',
    'Source recorded',
  ]
  for (const event of told) await expect(history.getByText(event)).toBeVisible()
})

/** Letters that no country has as its code, so that no other test runs out of the keys of a year. */
function someCountry(): string {
  const some = () => String.fromCharCode(65 + Math.floor(Math.random() * 26))
  return `X${some()}`
}
