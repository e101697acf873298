import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import exceljs from 'exceljs'
import { db } from '@/lib/db/client'
import { requestExport } from '@/lib/exports/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { toRequest } from '@/lib/testing/build-export'
import { copyCommitment } from '@/lib/testing/copy-commitment'
import type { BuiltPerson } from '@/lib/testing/factories'
import { readClock } from '@/lib/time/clock'
import { expect, personOf, test } from './fixtures'
import { noJobs } from './jobs'

/** One more than for which somebody waits. */
const many = 2_001

/** The cells of the table of a workbook, but for its heads: they say when it was made. */
async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text))
  })
  return rows.slice(2)
}

/** What the form of a long ledger asks for, without so many rows; returns the id of the file. */
async function askAs(person: BuiltPerson, unitId: string): Promise<string> {
  const input = toRequest()
  await requestExport(actorOf(person, [unitId]), input, readClock())
  return input.id
}

/** Does what the worker would do with the file whose page is open. */
async function work(page: Page): Promise<void> {
  const exportId = new URL(page.url()).pathname.split('/')[2] ?? ''
  const words = ['--import', 'tsx', 'lib/testing/making-process.ts', exportId]
  await promisify(execFile)(process.execPath, words)
  // The worker takes the run that it has done off the list.
  await db().$executeRaw`DELETE FROM pgboss.job WHERE singleton_key = ${exportId}`
}

test('a long ledger is asked for, left, come back to and taken: the rows that would have been sent at once', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  test.setTimeout(180_000)
  await noJobs(page)
  const { id, number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: null })
  await copyCommitment(id, many - 1)
  await signInAs(await personOf('manager', unitId))
  await page.goto('/reports/ledger?sort=number')
  const long = page.getByRole('region', { name: 'As Excel or PDF, made in the background' })
  await expect(long.getByLabel('Format').getByRole('option')).toHaveText(['Excel (XLSX)', 'PDF, for paper'])
  const sent = page.getByRole('form', { name: 'Take it along' })
  await expect(sent.getByLabel('Format').getByRole('option')).toHaveText([
    'CSV, for other programs',
    'JSON, for programmers',
  ])
  const { violations } = await new AxeBuilder({ page }).include('.long-files').analyze()
  expect(violations.map(({ id: rule }) => rule)).toEqual([])

  await long.getByLabel('Language').selectOption('zh-CN+en')
  await long.getByRole('button', { name: 'Make the file' }).click()
  await expect(page).toHaveURL(/\/exports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('status').filter({ hasText: 'Waits for its turn' })).toBeVisible()
  await page.goto('/exports')
  await page.getByRole('link', { name: 'Ledger as workbook (XLSX)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your file waits for its turn')

  await work(page)
  // Nobody reloads the page: it follows.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your file is ready')
  await expect(page.getByText('2,001 rows')).toBeVisible()
  const [arriving] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download: Ledger as workbook (XLSX)' }).click(),
  ])
  expect(arriving.suggestedFilename()).toMatch(/^ledger-\d{4}-\d{2}-\d{2}-zh-CN\+en\.xlsx$/)
  const made = await rowsOf(await readFile(await arriving.path()))
  const streamed = await page.request.get('/reports/ledger/export?format=xlsx&lang=zh-CN%2Ben&sort=number')
  expect(made).toEqual(await rowsOf(await streamed.body()))
  expect(made.filter(([, each]) => each === number)).toHaveLength(1)
})

test('AZ-8: whose unit was taken away finds no file any more, and the page offers to make it again', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  await noJobs(page)
  await buildCommitment({ leadUnitId: unitId, visit })
  const manager = await personOf('manager', unitId)
  await signInAs(manager)
  const id = await askAs(manager, unitId)
  await page.goto(`/exports/${id}`)
  await work(page)
  const file = () => page.request.get(`/exports/${id}/file`)
  const taken = await file()
  const hash = createHash('sha256')
    .update(await taken.body())
    .digest('base64')
  expect([taken.status(), taken.headers()['repr-digest']]).toEqual([200, `sha-256=:${hash}:`])
  expect(taken.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })

  await db().personUnit.deleteMany({ where: { personId: manager.id } })
  expect((await file()).status()).toBe(404)
  await page.goto(`/exports/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your file can no longer be taken')
  await expect(page.getByRole('link', { name: /^Download/ })).toHaveCount(0)
  await page.getByRole('button', { name: /^Make it again/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your file waits for its turn')

  const other = await personOf('manager', unitId)
  await page.context().clearCookies()
  expect((await file()).status()).toBe(401)
  await signInAs(other)
  expect((await file()).status()).toBe(404)
})

test('without script a file is asked for again and its page looked at again', async ({ openAs, unitId }) => {
  const manager = await personOf('manager', unitId)
  const page = await openAs(manager, { javaScriptEnabled: false })
  await noJobs(page)
  const id = await askAs(manager, unitId)
  await db().export.update({
    where: { id },
    data: { state: 'failed', failure: 'broken' },
    select: { id: true },
  })
  await db().$executeRaw`DELETE FROM pgboss.job WHERE singleton_key = ${id}`
  await page.goto(`/exports/${id}`)
  await expect(page.getByText('Something broke each time that it was tried.')).toBeVisible()
  await page.getByRole('button', { name: /^Try again/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your file waits for its turn')
  await work(page)
  await page.getByRole('link', { name: 'Look again' }).click()
  await expect(page.getByRole('link', { name: /^Download/ })).toBeVisible()
})
