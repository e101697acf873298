import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'

test('a filter narrows every number, and the lists behind them alike', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const partner = await buildPartner()
  const facts = { leadUnitId: unitId, visit }
  await buildCommitment({ ...facts, partnerIds: [partner.id] })
  await buildCommitment({ ...facts, partnerIds: [partner.id] })
  await buildCommitment(facts)
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/overview?partner=${partner.key}`)
  const open = page.getByRole('heading', { level: 1 }).getByRole('link').first()
  await expect(open).toBeVisible()
  for (const address of await page.locator('main a[href^="/commitments?"]').evaluateAll(hrefsOf))
    expect(address).toContain(`partner=${partner.key}`)
  await page.locator(`a[href="/commitments?partner=${partner.key}&move=ours"]`).first().click()
  await page.waitForURL(/move=ours/)
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(2)
  await page.goto(`/overview?partner=${partner.key}`)
  await page.getByRole('search').getByRole('link', { name: 'Remove this filter' }).click()
  await page.waitForURL(/\/overview$/)
})

test('what an address does not say rightly is named and left out', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/overview?visit=${visit.key}&unit=nobody`)
  await expect(page.getByText('Not understood and left out: Lead unit.')).toBeVisible()
  await page.goto('/overview?sector=unheard-of')
  await expect(page.getByText('Nothing open matches these filters')).toBeVisible()
})

function hrefsOf(links: Element[]): string[] {
  return links.map((link) => link.getAttribute('href') ?? '')
}
