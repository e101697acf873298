import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner, uniqueName } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a partner is found by part of its name, and narrows the page that it is looked for', async ({
      page,
      signInAs,
      unitId,
      visit,
    }) => {
      const house = uniqueName('Messwerk')
      const [optics, gears] = await Promise.all(
        ['Optik', 'Getriebe'].map((trade) => buildPartner({ name: { de: `${house} ${trade}` } })),
      )
      const facts = { leadUnitId: unitId, visit }
      const item = await buildCommitment({ ...facts, partnerIds: [gears?.id ?? ''] })
      await buildCommitment({ ...facts, partnerIds: [optics?.id ?? ''] })
      await signInAs(await personOf('staff', unitId))
      await page.goto('/choose/partner?for=/commitments&sort=number')
      const words = page.getByRole('searchbox', { name: 'Find by name' })
      await words.fill(house.toUpperCase())
      await words.press('Enter')
      const found = page.getByRole('list', { name: 'Partners to choose from' }).getByRole('link')
      await expect(found).toHaveCount(2)
      await found.filter({ hasText: 'Optik' }).click()
      await expect(page).toHaveURL(`/commitments?sort=number&partner=${optics?.key}`)

      await page.goto(`/choose/partner?for=/commitments&sort=number&partner=${optics?.key}`)
      await words.fill(`triebe ${house}`)
      await words.press('Enter')
      await expect(page).toHaveURL(`/commitments?sort=number&partner=${gears?.key}`)
      await expect(page.getByRole('row', { name: item.number })).toBeVisible()
      await expect(page.getByRole('row')).toHaveCount(2)
    })
  })

test('the words can be typed at once; whoever looks for nothing goes back to the page as it was', async ({
  page,
  signInAs,
  unitId,
}) => {
  const partner = await buildPartner()
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/choose/partner?for=/calendar&view=week&partner=${partner.key}`)
  await expect(page.getByRole('searchbox', { name: 'Find by name' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Any' })).toHaveAttribute('href', '/calendar?view=week')
  await page.getByRole('main').getByRole('link', { name: 'Calendar' }).click()
  await expect(page).toHaveURL(`/calendar?view=week&partner=${partner.key}`)
})
