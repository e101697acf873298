import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import jszip from 'jszip'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPartner, uniqueName } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, firstAdministrator, personOf, test } from './fixtures'

const rowsOf = (page: Page) =>
  page
    .getByRole('region', { name: /^Ledger/ })
    .locator('tbody')
    .getByRole('row')

/** What the page shows of each row: the numbers of its items, in their order. */
async function numbersOn(page: Page): Promise<string[]> {
  const heads = await rowsOf(page).getByRole('rowheader').allInnerTexts()
  return heads.map((head) => head.trim().split('\n').at(-1) ?? '')
}

/** Chooses how the file is wanted and reads what arrives. */
async function download(
  page: Page,
  format: string,
  language?: string,
): Promise<{ file: string; bytes: Buffer; text: string }> {
  const form = page.getByRole('form', { name: 'Take it along' })
  await form.getByLabel('Format').selectOption({ label: format })
  if (language) await form.getByLabel('Language').selectOption({ label: language })
  const [arriving] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Download' }).click(),
  ])
  const bytes = await readFile(await arriving.path())
  return { file: arriving.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

const csvFile = 'CSV, for other programs'
const jsonFile = 'JSON, for programmers'
const xlsxFile = 'Excel (XLSX)'

test('the ledger as CSV and JSON is what the page shows, in the page’s order', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const partner = await buildPartner({
    name: { en: uniqueName('Weiß & Söhne'), zh: uniqueName('慕尼黑公司') },
  })
  const own = { leadUnitId: unitId, visit }
  await buildCommitment({ ...own, dueOn: '2027-03-01', partnerIds: [partner.id] })
  await buildCommitment({ ...own, title: '=HYPERLINK("https://example.org";"x")', dueOn: '2026-01-02' })
  const reported = await buildCommitment({ ...own, title: '数字经济; über 30 €', dueOn: null })
  const author = await personOf('staff', unitId)
  const progress = 'Called:\n- twice\n=SUM(A1)'
  await postStatusUpdate(
    actorOf(author, [unitId]),
    toPost(reported, { progress, health: 'atRisk' }),
    readClock(),
  )
  await buildCommitment({ ...own, state: 'completed' })

  await signInAs(await firstAdministrator())
  await page.goto(`/reports/ledger?visit=${visit.key}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^3 open commitments are in the ledger, with one filter\.$/,
  )
  const numbers = await numbersOn(page)
  expect(numbers).toHaveLength(3)

  const csv = await download(page, csvFile)
  expect(csv.file).toMatch(new RegExp(`^ledger-${visit.key}-\\d{4}-\\d{2}-\\d{2}-en\\.csv$`))
  expect(csv.text.startsWith('\uFEFF')).toBe(true)
  const lines = parse(csv.text, { bom: true, columns: true }) as Record<string, string>[]
  expect(lines.map((line) => line.Number)).toEqual(numbers)
  const cells = lines.flatMap((line) => Object.values(line))
  expect(cells).toEqual(
    expect.arrayContaining(['2027-03-01', '数字经济; über 30 €', `'=HYPERLINK("https://example.org";"x")`]),
  )
  expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([])

  const json = await download(page, jsonFile)
  const { rows, total, filters } = JSON.parse(json.text)
  expect({ total, filters }).toEqual({
    total: 3,
    filters: { visit: visit.key, state: 'open', sort: 'deadline', dir: 'asc' },
  })
  expect(rows.map((row: { number: string }) => row.number)).toEqual(numbers)
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        number: reported.number,
        progress,
        health: 'atRisk',
        deadline: null,
        deadlineBasis: null,
      }),
      expect.objectContaining({
        deadline: '2027-03-01',
        originalDeadline: '2027-03-01',
        deadlineBasis: 'agreed',
      }),
    ]),
  )
  await expect(rowsOf(page).nth(numbers.indexOf(reported.number))).toContainText('At risk')
})

test('the ledger as XLSX opens as what it is: text, real dates, both languages, nothing that runs', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const own = { leadUnitId: unitId, visit }
  const hostile = '=HYPERLINK("https://example.org";"x")'
  const first = await buildCommitment({ ...own, title: hostile, dueOn: '2026-01-02' })
  const second = await buildCommitment({ ...own, title: '数字经济 & <b>', dueOn: null })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/reports/ledger?visit=${visit.key}&sort=number`)
  const { file, bytes } = await download(page, xlsxFile, 'Chinese and English')
  expect(file).toMatch(new RegExp(`^ledger-${visit.key}-\\d{4}-\\d{2}-\\d{2}-zh-CN\\+en\\.xlsx$`))

  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [table, notes] = workbook.worksheets
  const rows = [5, 6].map((row) => table?.getRow(row))
  expect(rows.map((row) => row?.getCell(2).text)).toEqual([first.number, second.number])
  expect(rows.map((row) => row?.getCell(3).text)).toEqual([hostile, '数字经济 & <b>'])
  expect(rows.map((row) => row?.getCell(12).value)).toEqual([new Date('2026-01-02T00:00:00Z'), null])
  let light = 0
  table?.getRow(4).eachCell((cell, place) => {
    if (cell.text.startsWith('时限灯')) light = place
  })
  expect(rows[0]?.getCell(light).text).toBe('◆ 逾期\nOverdue')
  expect(notes?.name).toBe('说明 Notes')
  const { files } = await jszip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(files).map((part) => part.async('string')))
  expect(parts.join('\n')).not.toMatch(/<f[\s>/]|TargetMode|<hyperlink/)
})

test('how a file is wanted stays in the address', async ({ page, signInAs, unitId, visit }) => {
  await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/reports/ledger')
  const form = page.getByRole('form', { name: 'Take it along' })
  await expect(form.getByLabel('Format')).toHaveValue('xlsx')
  await expect(form.getByLabel('Language')).toHaveValue('en')
  await form.getByLabel('Paper').selectOption('a3')
  await form.getByLabel('Language').selectOption('zh-CN+en')
  await expect(page).toHaveURL(/paper=a3/)
  await page.reload()
  await expect(form.getByLabel('Paper')).toHaveValue('a3')
  await expect(form.getByLabel('Language')).toHaveValue('zh-CN+en')
})

test('a file in another language has its words, and the same rows', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: '2020-01-02' })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/reports/ledger')
  const { text } = await download(page, csvFile, 'German')
  const [line] = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  expect(line).toMatchObject({ Nummer: number, Fristampel: 'Überfällig', 'Aktuelle Frist': '2020-01-02' })
})

test('what the filters leave is in the page, its sentence and its files; what is no filter is said', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const own = { leadUnitId: unitId, visit }
  const late = await buildCommitment({ ...own, dueOn: '2020-01-02' })
  await buildCommitment({ ...own, dueOn: '2090-01-02' })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/reports/ledger?state=foo')
  await expect(page.getByText('Not understood and left out: State.')).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(2)

  await page.getByText('More filters', { exact: true }).click()
  await page.getByLabel('Light').selectOption('overdue')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(page.getByText('Filtered by Light: Overdue.')).toBeVisible()
  const { text } = await download(page, jsonFile)
  expect(JSON.parse(text).rows.map((row: { number: string }) => row.number)).toEqual([late.number])
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page).toHaveURL('/commitments?light=overdue')
})

test('a program without a session, or with a parameter that is none, is answered in JSON', async ({
  page,
  signInAs,
  unitId,
}) => {
  const ask = (query: string) => page.request.get(`/reports/ledger/export?${query}`, { maxRedirects: 0 })
  const stranger = await ask('format=csv')
  expect([stranger.status(), (await stranger.json()).code]).toEqual([401, 'signedOut'])

  await signInAs(await personOf('viewer', unitId))
  const refused = await ask('format=xlsx&lang=fr&paper=a5&state=foo&pageSize=9')
  expect(refused.status()).toBe(422)
  const { errors } = await refused.json()
  expect(errors.map((error: { parameter: string }) => error.parameter)).toEqual([
    'lang',
    'paper',
    'state',
    'pageSize',
  ])
  const posted = await page.request.post('/reports/ledger/export')
  expect(posted.status()).toBe(405)
  const served = await ask('format=json')
  expect(served.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
})

test('the page can be read by everybody, and its table reached by keyboard', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/reports/ledger')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
