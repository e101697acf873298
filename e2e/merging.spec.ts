import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildContact, buildPartner, uniqueName } from '@/lib/testing/factories'
import { expect, firstAdministrator, test } from './fixtures'

test('two partners are one: what the other had is with the kept one, and its address leads there', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const [name, twice] = [uniqueName('Harbour'), uniqueName('Hafen')]
  const kept = await buildPartner({ printedName: name })
  const other = await buildPartner({ printedName: twice })
  const person = uniqueName('Contact')
  await buildContact({ partnerId: other.id, printedName: person })
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, partnerIds: [other.id] })
  await signInAs(await firstAdministrator())
  await page.goto(`/partners/${kept.key}/edit`)
  await page.getByRole('link', { name: 'Choose the other partner' }).click()
  await page.getByLabel('The other partner').selectOption({ value: other.key })
  await page.getByRole('button', { name: 'Show what moves' }).click()
  await expect(page.getByText(`From ${twice} to ${name}: one commitment, one contact`)).toBeVisible()
  await page.getByRole('button', { name: 'Merge these two partners' }).click()
  await expect(page.getByText('The two partners are one now.')).toBeVisible()
  await expect(page.getByText(person).first()).toBeVisible()
  await expect(page.locator('#history').getByText('Partners merged').first()).toBeVisible()

  await page.goto(`/partners/${other.key}`)
  await expect(page).toHaveURL(new RegExp(`/partners/${kept.key}$`))
  await expect(page.locator('#relation')).toContainText('One commitment, 1 open')
  await page.goto(`/search?q=${encodeURIComponent(twice)}`)
  await expect(page.getByRole('main')).toContainText(number)
})
