import { buildCommitment } from '@/lib/testing/build-commitment'
import { addSession, endSessions, expect, inDays, personOf, test } from './fixtures'
import { openUpdate, written } from './item'

test('CC-2: who comes second keeps every word, sees who changed what, and can save after all', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const [first, second] = [await personOf('staff', unitId), await personOf('staff', unitId)]
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(first)
  const other = await openAs(second)
  const [mine, theirs] = [await openUpdate(page, number), await openUpdate(other, number)]

  await theirs.getByLabel('Progress', { exact: true }).fill('They were faster.')
  await theirs.getByLabel('Off track').check()
  await theirs.getByRole('button', { name: 'Post update' }).click()
  await expect(theirs).toBeHidden()

  await mine.getByLabel('Progress', { exact: true }).fill('A long report that must not be lost.')
  await mine.getByLabel('On track').check()
  await mine.getByRole('button', { name: 'Post update' }).click()
  const banner = mine.getByRole('alert')
  await expect(banner).toContainText(`${second.name} has changed this meanwhile`)
  await banner.getByText('Compare both').click()
  await expect(banner.getByRole('row', { name: /Health/ })).toContainText('Off track')
  await expect(banner.getByRole('row', { name: /Health/ })).toContainText('On track')
  await expect(mine.getByLabel('Progress', { exact: true })).toHaveValue(
    'A long report that must not be lost.',
  )
  await expect(mine.getByLabel('On track')).toBeChecked()

  await mine.getByRole('button', { name: 'Post update' }).click()
  await expect(mine).toBeHidden()
  const updates = page.locator('#updates')
  await expect(updates.getByText('A long report that must not be lost.')).toBeVisible()
  await expect(updates.getByText('They were faster.')).toBeVisible()
})

test('CC-2: what somebody else changed of another kind is told in words, not in names of fields', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(20) })
  const manager = await personOf('manager', unitId)
  await signInAs(await personOf('staff', unitId))
  const mine = await openUpdate(page, number)
  await mine.getByLabel('Progress', { exact: true }).fill('Written meanwhile.')
  await mine.getByLabel('On track').check()

  const other = await openAs(manager)
  await other.goto(`/commitments/${number}?dialog=change-deadline`)
  const moving = other.getByRole('dialog', { name: 'Change the deadline' })
  await moving.getByLabel('New deadline').fill(inDays(50))
  await moving.getByLabel('Reason').fill('They asked for a month.')
  await moving.getByRole('button', { name: 'Set new deadline' }).click()
  await expect(moving).toBeHidden()

  await mine.getByRole('button', { name: 'Post update' }).click()
  const banner = mine.getByRole('alert')
  await expect(banner).toContainText(`${manager.name} has changed this meanwhile`)
  await banner.getByText('Compare both').click()
  await expect(banner.getByRole('row', { name: /deadline/i })).toContainText(written(inDays(50)))
  await expect(banner).not.toContainText(/dueOn|dueBasis|bindingStrength/)
  await mine.getByRole('button', { name: 'Post update' }).click()
  await expect(mine).toBeHidden()
})

test('a session that has ended costs no word: sign in again, send again', async ({
  page,
  context,
  signInAs,
  unitId,
  visit,
}) => {
  const person = await personOf('staff', unitId)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(person)
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill('Written before the session ended.')
  await dialog.getByLabel('At risk').check()
  await endSessions(person)
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog.getByRole('alert')).toContainText('You are no longer signed in')
  await expect(dialog.getByLabel('Progress', { exact: true })).toHaveValue(
    'Written before the session ended.',
  )
  await expect(dialog.getByLabel('At risk')).toBeChecked()

  await addSession(context, person)
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates').getByText('Written before the session ended.')).toBeVisible()
})

test('what is missing is said at its field, and nothing typed is lost', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Problems').fill('The interpreter is ill.')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  const progress = dialog.getByLabel('Progress', { exact: true })
  await expect(progress).toHaveAccessibleDescription(/Please fill this in/)
  await expect(progress).toBeFocused()
  await expect(dialog.getByRole('alert')).toContainText('Say how it stands')
  await expect(dialog.getByLabel('Problems')).toHaveValue('The interpreter is ill.')
})

test('without JavaScript an update is posted and a refusal keeps what was typed', async ({
  openAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const page = await openAs(await personOf('staff', unitId), { javaScriptEnabled: false })
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill('Posted without a script.')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say how it stands')
  await expect(dialog.getByLabel('Progress', { exact: true })).toHaveValue('Posted without a script.')
  await dialog.getByLabel('On track').check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await page.goto(`/commitments/${number}`)
  await expect(page.locator('#updates').getByText('Posted without a script.')).toHaveCount(1)
})
