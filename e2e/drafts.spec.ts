import type { Locator, Page } from '@playwright/test'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { addSession, endSessions, expect, personOf, test } from './fixtures'
import { openUpdate } from './item'

const words = 'They have sent the papers, and we are reading them.'
const progressOf = (dialog: Locator) => dialog.getByLabel('Progress', { exact: true })
const kept = (dialog: Locator) => dialog.getByText(/^Draft kept on this device/)
const found = (dialog: Locator) => dialog.getByText(/^Draft of .* restored/)

/** Types an update and waits until the page says that it is kept. */
async function type(page: Page, number: string): Promise<Locator> {
  const dialog = await openUpdate(page, number)
  await progressOf(dialog).fill(words)
  await dialog.getByLabel('Off track').check()
  await expect(kept(dialog)).toBeVisible()
  return dialog
}

test('a closed tab costs no word: the draft is back, can be sent, and is then gone', async ({
  page,
  context,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await type(page, number)
  await page.close()

  const next = await context.newPage()
  const dialog = await openUpdate(next, number)
  await expect(found(dialog)).toBeVisible()
  await expect(progressOf(dialog)).toHaveValue(words)
  await expect(dialog.getByLabel('Off track')).toBeChecked()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(next.locator('#updates').getByText(words)).toBeVisible()

  const again = await openUpdate(next, number)
  await expect(progressOf(again)).toHaveValue('')
  await expect(found(again)).toBeHidden()
})

test('closing the dialog keeps the draft and says so; discarding it empties the form for good', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await type(page, number)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Your draft is kept on this device')).toBeVisible()

  await page.getByRole('link', { name: 'Post update' }).first().click()
  await expect(progressOf(dialog)).toHaveValue(words)
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(progressOf(dialog)).toHaveValue('')
  await expect(dialog.getByLabel('Off track')).not.toBeChecked()
  await page.reload()
  await expect(progressOf(dialog)).toHaveValue('')
  await expect(found(dialog)).toBeHidden()
})

test('when the item has moved on, the text is kept and the choices are as they are now', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const item = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await type(page, item.number)
  const other = await buildActor('staff', [unitId])
  await postStatusUpdate(other, toPost(item, { health: 'atRisk' }), readClock())

  const dialog = await openUpdate(page, item.number)
  await expect(dialog.getByText('The item has changed since')).toBeVisible()
  await expect(progressOf(dialog)).toHaveValue(words)
  await expect(dialog.getByLabel('At risk')).toBeChecked()
})

test('a draft survives an ended session, and nobody else at the device is shown it', async ({
  page,
  context,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const [mine, theirs] = [await personOf('staff', unitId), await personOf('staff', unitId)]
  await signInAs(mine)
  await type(page, number)
  await endSessions(mine)
  await addSession(context, theirs)
  const dialog = await openUpdate(page, number)
  await expect(kept(dialog)).toBeHidden()
  await expect(progressOf(dialog)).toHaveValue('')

  await addSession(context, mine)
  await openUpdate(page, number)
  await expect(progressOf(dialog)).toHaveValue(words)
})

test('signing out takes the drafts along', async ({ page, context, signInAs, unitId, visit }) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const person = await personOf('staff', unitId)
  await signInAs(person)
  const dialog = await type(page, number)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await addSession(context, person)
  await openUpdate(page, number)
  await expect(progressOf(dialog)).toHaveValue('')
})

test('a browser that keeps nothing for a page loses only the draft', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError')
      },
    })
  })
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  // modal it becomes by script: from here on it is the script that must cope
  await expect(page.locator('dialog:modal')).toBeVisible()
  await progressOf(dialog).fill(words)
  await dialog.getByLabel('On track').check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates').getByText(words)).toBeVisible()
})
