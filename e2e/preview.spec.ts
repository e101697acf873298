import type { Locator } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildUnit } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'
import { openUpdate, written } from './item'

const texts = {
  en: { title: 'A joint laboratory', summary: 'What was said.' },
  zh: { title: '联合实验室', summary: '原话。' },
}
const typed = 'The draft is with both boards.'

/** The part of a preview that stands under a head. */
const under = (preview: Locator, head: string) =>
  preview.locator('dt', { hasText: new RegExp(`^${head}$`) }).locator('xpath=following-sibling::dd[1]')

test('what is typed stands beside the form as the ledger will print it, in both languages, and then it does', async ({
  page,
  signInAs,
  visit,
}) => {
  const unitId = await buildUnit({ approvalRequired: true })
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, texts })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  const preview = dialog.getByRole('region', { name: 'As the ledger will print it' })
  await expect(under(preview, 'Progress')).toHaveText('nothing written yet')

  await dialog.getByLabel('Progress', { exact: true }).fill(typed)
  await dialog.getByLabel('At risk').check()
  await dialog.getByLabel('Next step', { exact: false }).last().fill('Send the minutes')
  await dialog.getByLabel('By when').fill(inDays(10))
  await dialog.getByLabel('Stage', { exact: true }).selectOption('inTalks')
  await expect(under(preview, 'Progress')).toHaveText(`${typed} not yet approved`)
  await expect(under(preview, 'Health')).toHaveText('At risk')
  await expect(under(preview, 'Stage')).toHaveText('In talks')
  await expect(under(preview, 'Next step by')).toHaveText(written(inDays(10)))
  await expect(under(preview, '进展情况')).toHaveText(`${typed} 待审核`)
  await expect(under(preview, '健康度')).toHaveText('存在风险')
  await expect(preview.getByText('Your unit asks for approval')).toBeVisible()
  await expect(preview.locator('h4')).toHaveText(['English', 'Chinese'])

  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`/reports/ledger?visit=${visit.key}`)
  const row = page.getByRole('row').filter({ hasText: number })
  for (const words of [typed, 'not yet approved', 'At risk', 'In talks', 'Send the minutes'])
    await expect(row).toContainText(words)
})

test('what is refused is said, and what stood there before stays', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  const preview = dialog.getByRole('region', { name: 'As the ledger will print it' })
  const progress = dialog.getByLabel('Progress', { exact: true })
  await progress.fill(typed)
  await expect(under(preview, 'Progress')).toHaveText(typed)
  await progress.fill('x'.repeat(4001))
  await expect(preview.getByText('Something is not right yet.')).toBeVisible()
  await expect(under(preview, 'Progress')).toHaveText(typed)
  await expect(preview.getByText('asks for approval')).toHaveCount(0)
})

test('on a phone it is folded below the form, and opens', async ({ openAs, unitId, visit }) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const page = await openAs(await personOf('staff', unitId), { viewport: { width: 390, height: 800 } })
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill(typed)
  const preview = dialog.getByRole('region', { name: 'As the ledger will print it' })
  await expect(preview).toBeHidden()
  await dialog.getByText('As the ledger will print it').first().click()
  await expect(under(preview, 'Progress')).toHaveText(typed)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a button shows it: nothing typed is lost, nothing is posted', async ({
    page,
    signInAs,
    unitId,
    visit,
  }) => {
    const { number } = await buildCommitment({ leadUnitId: unitId, visit, texts })
    await signInAs(await personOf('staff', unitId))
    const dialog = await openUpdate(page, number)
    const progress = dialog.getByLabel('Progress', { exact: true })
    await progress.fill(typed)
    await dialog.getByRole('button', { name: 'Show how it will be printed' }).click()
    const preview = dialog.getByRole('region', { name: 'As the ledger will print it' })
    await expect(under(preview, 'Progress')).toHaveText(typed)
    await expect(under(preview, '进展情况')).toHaveText(typed)
    await expect(progress).toHaveValue(typed)
    await dialog.getByLabel('On track').check()
    await dialog.getByRole('button', { name: 'Post update' }).click()
    await page.goto(`/commitments/${number}`)
    await expect(page.locator('#updates').getByText(typed)).toHaveCount(1)
  })
})

test('a comment on an update stands below it and in the list, each leading to the other; no report prints it', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill(typed)
  await dialog.getByLabel('On track').check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()

  const leader = await openAs(await personOf('viewer', unitId))
  await leader.goto(`/commitments/${number}`)
  await leader.getByRole('link', { name: 'Comment on this update' }).click()
  const writing = leader.getByRole('dialog', { name: 'Comment on this update' })
  await expect(writing.getByRole('blockquote')).toContainText(typed)
  await writing.getByLabel('Comment', { exact: true }).fill('Which boards are these?')
  await writing.getByRole('button', { name: 'Send comment' }).click()
  await expect(writing).toBeHidden()

  await page.goto(`/commitments/${number}`)
  await expect(page.locator('#updates')).toContainText('Which boards are these?')
  const comment = page.locator('#comments').getByRole('listitem')
  await expect(comment).toContainText('Which boards are these?')
  await comment.getByRole('link', { name: /^on the update of/ }).click()
  await expect(page).toHaveURL(/#update-/)
  await page.goto(`/reports/ledger?visit=${visit.key}`)
  await expect(page.getByRole('row').filter({ hasText: typed })).toHaveCount(1)
  await expect(page.locator('body')).not.toContainText('Which boards')
})
