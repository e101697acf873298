import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner, buildUnit, passage } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'

test('a commitment is added with its passage, a similar one is asked about first', async ({
  page,
  signInAs,
  visit,
}) => {
  const unitId = await buildUnit({ name: 'Office of the record' })
  const { id: partnerId } = await buildPartner()
  await buildCommitment({ leadUnitId: unitId, visit, title: 'A shared laboratory', partnerIds: [partnerId] })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments')
  await page.getByRole('link', { name: 'New commitment' }).click()
  await page.goto(`/commitments/new?visit=${visit.key}`)
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await expect(page.locator('[data-answer]')).toContainText('need your attention')

  await page.getByLabel('Paragraph of the source').selectOption({ index: 1 })
  await page.getByLabel('Passage').fill('Words that nobody said.')
  await page.getByLabel('Title, English').fill('The shared laboratory')
  await page.getByLabel('Summary, English').fill('Both sides plan one.')
  await page.getByLabel('Kind', { exact: true }).selectOption('project')
  await page.getByLabel('Binding strength').selectOption('memorandum')
  await page.getByLabel('Promised by').selectOption('both')
  await page.getByLabel('Whose move').selectOption('ours')
  await page.getByLabel('Stage').selectOption('firstContact')
  await page.getByLabel('Partner 1', { exact: true }).selectOption(partnerId)
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await expect(page.getByRole('link', { name: `${visit.key}-001`, exact: true })).toBeVisible()
  await expect(page.getByLabel('Title, English')).toHaveValue('The shared laboratory')

  await page.getByLabel('None of these').check()
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await expect(page.locator('[data-answer]')).toContainText('do not stand exactly once')
  await page.getByLabel('Passage').fill(passage)
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await page.waitForURL(`**/commitments/${visit.key}-002?*`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The shared laboratory')
  await expect(page.getByRole('blockquote').getByText(passage)).toBeVisible()
})

test('CC-2: an edit that crosses another is told what was saved meanwhile, and saved when it is sent again', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, title: 'Meet again' })
  await signInAs(await personOf('manager', unitId))
  const other = await personOf('manager', unitId)
  const second = await openAs(other)
  for (const browser of [page, second]) await browser.goto(`/commitments/${number}/edit`)
  await second.getByLabel('Title, English').fill('Meet in May')
  await second.getByRole('button', { name: 'Save changes' }).click()
  await second.waitForURL(`**/commitments/${number}?*`)

  await page.getByLabel('Title, English').fill('Meet in June')
  await page.getByRole('button', { name: 'Save changes' }).click()
  const answer = page.locator('[data-answer]')
  await expect(answer).toContainText(other.name)
  await answer.getByText('Compare both').click()
  await expect(answer).toContainText('Meet in May')
  await expect(page.getByLabel('Title, English')).toHaveValue('Meet in June')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.waitForURL(`**/commitments/${number}?*`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meet in June')
  const history = page.locator('#history')
  await expect(history.getByText('Edited')).toHaveCount(2)
  await expect(history).toContainText('Meet in May → Meet in June')
})

test('an item is archived with a reason, is in no list, and comes back', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${number}/edit`)
  await page.getByRole('button', { name: 'Archive commitment' }).click()
  await expect(page.locator('[data-answer]')).toContainText('Please fill this in')
  await page.getByLabel('Reason').fill('Recorded twice.')
  await page.getByRole('button', { name: 'Archive commitment' }).click()
  await page.waitForURL(`**/commitments/${number}?*`)
  await page.goto(`/commitments?q=${number}&state=all`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(0)
  await page.goto(`/commitments?q=${number}&state=archived`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(1)
  await page.goto(`/commitments/${number}/edit`)
  await page.getByRole('button', { name: 'Bring back' }).click()
  await page.waitForURL(`**/commitments/${number}?*`)
  await page.goto(`/commitments?q=${number}`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(1)
})

test('a check is resolved in place: who promised is written into the item, and the history tells of it', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({
    leadUnitId: unitId,
    visit,
    promisedBy: 'notStated',
    checks: [{ field: 'promisedBy', kind: 'notStated', note: { en: 'The source does not say who.' } }],
  })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Resolve' }).click()
  await page.getByLabel('The right value is another').check()
  await page.getByRole('button', { name: 'Resolve check' }).click()
  await expect(page.locator('[data-answer]')).toContainText('Please fill this in')
  await page.getByRole('combobox', { name: 'Right value' }).selectOption('partner')
  await page.getByLabel('How you know').fill('Asked by telephone.')
  await page.getByRole('button', { name: 'Resolve check' }).click()
  await page.waitForURL(`**/commitments/${number}?*`)
  await expect(page.getByRole('link', { name: 'Resolve' })).toHaveCount(0)
  const history = page.locator('#history')
  await expect(history).toContainText('not stated in the source → the partner')
  await expect(history).toContainText('Asked by telephone.')
})

test('without script a commitment is voiced again, without a passage', async ({ openAs, unitId, visit }) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const page = await openAs(await personOf('manager', unitId), { javaScriptEnabled: false })
  await page.goto(`/commitments/${number}/mention?visit=${visit.key}`)
  await page.getByRole('button', { name: 'Add mention' }).click()
  await expect(page.getByText('The mention is added.')).toBeVisible()
  await page.goto(`/commitments/${number}`)
  await expect(page.getByText('No passage given')).toBeVisible()
})

test('AZ-3: forms of what may not be edited or seen are not found', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const hidden = await buildCommitment({ leadUnitId: await buildUnit(), visit })
  await signInAs(await personOf('staff', unitId))
  for (const path of [
    '/commitments/new',
    `/commitments/${number}/edit`,
    `/commitments/${number}/mention`,
    `/commitments/${hidden.number}/edit`,
    `/checks/${crypto.randomUUID()}`,
    '/checks/none',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
})
