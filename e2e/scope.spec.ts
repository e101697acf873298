import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildUnit } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'

const rowsOf = (page: Page) =>
  page.getByRole('main').getByRole('table').first().locator('tbody').getByRole('row')

test('every number on the start page opens a list with exactly that many rows', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const lead = { leadUnitId: unitId, visit }
  await buildCommitment({ ...lead, dueOn: inDays(-3), health: 'offTrack' })
  await buildCommitment({ ...lead, dueOn: inDays(-1) })
  await buildCommitment({ ...lead, dueOn: inDays(2), health: 'atRisk' })
  await buildCommitment({ ...lead, dueOn: inDays(-10), dueBasis: 'proposed' })
  await buildCommitment({ ...lead, dueOn: inDays(90), updateDueOn: inDays(-2) })
  await buildCommitment({ ...lead, dueOn: null, health: 'offTrack', progressOn: inDays(-60) })
  await buildCommitment({ ...lead, dueOn: inDays(-5), state: 'completed' })
  await buildCommitment({ leadUnitId: await buildUnit(), visit, dueOn: inDays(-3), health: 'offTrack' })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/')
  const links = await page
    .getByRole('main')
    .locator('a[href^="/commitments"]:not([href^="/commitments/"])')
    .all()
  const numbers = await Promise.all(
    links.map(async (link) => ({
      href: (await link.getAttribute('href')) ?? '',
      count: /\d+/.exec(await link.innerText())?.[0],
    })),
  )
  const counted = numbers.filter(({ count }) => count !== undefined)
  expect(counted.length).toBeGreaterThanOrEqual(5)
  expect(counted.find(({ href }) => href === '/commitments')?.count).toBe('6')
  expect(counted.find(({ href }) => href.endsWith('reason=overdue'))?.count).toBe('2')
  for (const { href, count } of counted) {
    await page.goto(href)
    await expect(rowsOf(page), href).toHaveCount(Number(count))
  }
})

test('AZ-5: the word of another unit is found at no door', async ({ page, signInAs, unitId, visit }) => {
  const word = 'Xylophonbau'
  const own = await buildCommitment({ leadUnitId: unitId, visit, title: 'Own item' })
  const theirs = await buildCommitment({
    leadUnitId: await buildUnit(),
    visit,
    title: word,
    dueOn: inDays(-3),
    health: 'offTrack',
  })
  await signInAs(await personOf('staff', unitId))
  for (const path of [
    '/',
    '/commitments',
    `/commitments?q=${word}`,
    '/commitments?reason=overdue',
    `/visits/${visit.key}`,
    '/partners',
    '/reports/ledger',
  ]) {
    await page.goto(path)
    const text = (await page.content()).replaceAll(encodeURIComponent(word), '')
    expect(text.includes(theirs.number), path).toBe(false)
    if (!path.includes('q=')) expect(text.includes(word), path).toBe(false)
  }
  for (const format of ['csv', 'json']) {
    const body = await (await page.request.get(`/reports/ledger/export?format=${format}`)).text()
    expect(body).toContain(own.number)
    expect(body).not.toContain(theirs.number)
    expect(body).not.toContain(word)
  }
})

test.describe('what one may not see', () => {
  test.use({ complaints: [/status of 404/] })

  test('AZ-3: is not found, exactly like what does not exist', async ({ page, signInAs, unitId, visit }) => {
    const theirs = await buildCommitment({ leadUnitId: await buildUnit(), visit })
    await signInAs(await personOf('staff', unitId))
    const absent = `${visit.key}-999`
    const answers: string[] = []
    for (const number of [theirs.number, absent]) {
      const response = await page.goto(`/commitments/${number}?dialog=update`)
      expect(response?.status()).toBe(404)
      answers.push((await page.getByRole('main').innerText()).replaceAll(number, 'NUMBER'))
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(answers[0]).toBe(answers[1])
  })
})

test('a viewer reads, and is offered nothing to change', async ({ page, signInAs, unitId, visit }) => {
  const { number } = await buildCommitment({
    leadUnitId: unitId,
    visit,
    dueOn: inDays(3),
    dueBasis: 'proposed',
  })
  await signInAs(await personOf('viewer', unitId))
  for (const path of [
    `/commitments/${number}`,
    `/commitments/${number}?dialog=update`,
    `/commitments/${number}?dialog=change-deadline`,
    `/commitments?update=${number}`,
  ]) {
    await page.goto(path)
    await expect(page.getByText(number).first()).toBeVisible()
    await expect(
      page.getByRole('link', { name: /Post update|Change deadline|Confirm deadline/ }),
    ).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('a person without a unit sees nothing but an explanation', async ({ page, signInAs, unitId, visit }) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager'))
  await page.goto('/')
  await expect(page.getByText('You see no commitments yet')).toBeVisible()
  for (const path of ['/commitments?state=all', '/partners', '/visits', '/reports/ledger']) {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('table').locator('tbody').getByRole('row')).toHaveCount(0)
    expect(await page.content(), path).not.toContain(number)
    expect(await page.content(), path).not.toContain(`/visits/${visit.key}`)
  }
})

test.describe('without a session', () => {
  test.use({ complaints: [/status of 401/] })

  test('AZ-7: every door refuses', async ({ page, unitId, visit }) => {
    const secret = 'Geheimes Vorhaben'
    const { number } = await buildCommitment({ leadUnitId: unitId, visit, title: secret })
    for (const path of [
      '/',
      '/commitments',
      `/commitments/${number}`,
      '/partners',
      '/visits',
      `/visits/${visit.key}`,
      '/reports/ledger',
    ]) {
      const response = await page.request.get(path, { maxRedirects: 0 })
      expect(response.status(), path).toBe(307)
      expect(response.headers().location, path).toMatch(/\/sign-in/)
      const payload = await page.request.get(path, { headers: { RSC: '1' } })
      expect(await payload.text(), path).not.toContain(secret)
    }
    const taken = await page.request.get('/reports/ledger/export?format=json')
    expect(taken.status()).toBe(401)
    expect(await taken.text()).not.toContain(secret)
    expect(await (await page.request.get('/api/auth/session')).json()).toEqual({})
  })
})

test('TM-1: a deadline is the same day for readers fourteen hours before and eight hours behind', async ({
  openAs,
  unitId,
  visit,
}) => {
  const dueOn = '2027-03-01'
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn })
  const person = await personOf('manager', unitId)
  for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const page = await openAs(person, { timezoneId })
    for (const path of [
      `/commitments?q=${number}`,
      `/commitments/${number}`,
      `/reports/ledger?q=${number}`,
    ]) {
      await page.goto(path)
      const shown = page.getByRole('main').locator(`time[datetime="${dueOn}"]`).first()
      await expect(shown, `${timezoneId} ${path}`).toHaveText('1 Mar 2027')
      await expect(page.getByText(/28 Feb 2027|2 Mar 2027/), `${timezoneId} ${path}`).toHaveCount(0)
    }
    const { rows } = await (await page.request.get(`/reports/ledger/export?format=json&q=${number}`)).json()
    expect(rows).toMatchObject([{ number, deadline: dueOn, originalDeadline: dueOn }])
    expect(await (await page.request.get(`/reports/ledger/export?format=csv&q=${number}`)).text()).toContain(
      dueOn,
    )
  }
})
