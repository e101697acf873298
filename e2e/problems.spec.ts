import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPerson, uniqueName } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'

test('a problem goes to the city level, the leader whom it is put to answers, and the instruction stands until it is done', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, title: 'The battery plant' })
  const leader = await buildPerson({
    role: 'viewer',
    unitIds: [unitId],
    name: uniqueName('Leader'),
    locale: 'en',
  })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Raise a problem' }).click()
  const raising = page.getByRole('dialog', { name: 'Raise a problem' })
  await raising.getByRole('button', { name: 'Put it up for decision' }).click()
  await expect(raising.getByText('Please fill this in').first()).toBeVisible()
  await raising.getByLabel('What is stuck').fill('The plot is storage land.')
  await raising.getByLabel('Decision asked').fill('Approve another land-use class?')
  await raising.getByLabel('city').check()
  await raising.getByLabel('Asked of').selectOption({ label: leader.name })
  await raising.getByLabel('Decision needed by').fill(inDays(-1))
  await raising.getByRole('button', { name: 'Put it up for decision' }).click()
  await expect(raising.getByText('This day has passed.').first()).toBeVisible()
  await expect(raising.getByLabel('What is stuck')).toHaveValue('The plot is storage land.')
  await raising.getByLabel('Decision needed by').fill(inDays(5))
  await raising.getByRole('button', { name: 'Put it up for decision' }).click()
  await expect(raising).toBeHidden()
  const problems = page.locator('#problems')
  await expect(problems).toContainText('Approve another land-use class?')
  await expect(problems).toContainText('City level')
  await expect(problems.getByRole('link', { name: 'Answer' })).toHaveCount(0)

  const desk = await openAs(leader)
  await desk.goto('/')
  await desk.getByRole('link', { name: 'For decision' }).first().click()
  await expect(desk.getByRole('heading', { name: 'Put to you (city level)' })).toBeVisible()
  await desk.getByRole('link', { name: 'Answer' }).click()
  const answering = desk.getByRole('dialog', { name: 'Answer a problem' })
  await answering.getByLabel('Decision', { exact: true }).fill('Approved; take the northern plot.')
  await answering.getByRole('button', { name: 'Give this answer' }).click()
  await expect(answering).toBeHidden()
  await expect(desk.locator('#decided')).toContainText('Approved; take the northern plot.')

  await page.goto(`/commitments/${number}`)
  const note = page.locator('.note', { hasText: 'Approved; take the northern plot.' })
  await expect(note).toContainText(leader.name)
  await note.getByRole('link', { name: 'Mark as done' }).click()
  const done = page.getByRole('dialog', { name: 'Instruction carried out' })
  await done.getByLabel('How it was carried out').fill('The class is changed.')
  await done.getByRole('button', { name: 'Mark as done' }).click()
  await expect(done).toBeHidden()
  await expect(note).toHaveCount(0)
  await expect(problems).toContainText('The class is changed.')
  const history = page.locator('#history')
  for (const words of ['Problem raised', 'Problem answered', 'Instruction carried out'])
    await expect(history.getByText(words, { exact: true })).toBeVisible()
})

test('a comment mentions a colleague, who finds it where they begin; withdrawn it is out of sight', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  const name = uniqueName('Clara Cai')
  const colleague = await buildPerson({ role: 'staff', unitIds: [unitId], name, locale: 'en' })
  await signInAs(await personOf('viewer', unitId))
  await page.goto(`/commitments/${number}?dialog=comment`)
  const writing = page.getByRole('dialog', { name: 'Write a comment' })
  await writing.getByLabel('Comment', { exact: true }).fill(`Has @${name} the two layouts?`)
  await writing.getByRole('button', { name: 'Send comment' }).click()
  await expect(writing).toBeHidden()
  await expect(page.locator('#comments')).toContainText(`to ${name}`)

  const desk = await openAs(colleague)
  await desk.goto('/')
  const mentions = desk.locator('#mentions')
  await expect(mentions).toContainText(`Has @${name} the two layouts?`)
  await mentions.getByRole('button', { name: 'Open' }).click()
  await desk.waitForURL(new RegExp(`/commitments/${number}#comment-`))
  await expect(desk.locator('#comments')).toContainText(`Has @${name} the two layouts?`)
  await desk.goto('/')
  await expect(desk.getByRole('heading').first()).toBeVisible()
  await expect(mentions).toHaveCount(0)

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.locator('#comments')).toContainText('Withdrawn by')
  await expect(page.locator('#comments')).not.toContainText('layouts')
})
