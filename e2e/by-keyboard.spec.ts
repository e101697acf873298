import type { Locator, Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, keysHeard, personOf, test } from './fixtures'
import { buildSignInPerson, password } from './people'
import { buildSurroundings } from './states'

/** Presses Tab until the focus is there; a page whose end is reached first does not let one reach it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error('Tab does not lead there')
}

/** What has the focus, and whether it can be seen: null when the walk has left the page. */
function focusOf(page: Page) {
  return page.evaluate(() => {
    const node = document.activeElement
    if (!node || node === document.body) return null
    const shown = node instanceof HTMLInputElement && node.labels?.[0] ? node.labels[0] : node
    const boxes = [node, shown].map((each) => each.getBoundingClientRect())
    const seen = boxes.some((box) => {
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return top !== null && (node.contains(top) || shown.contains(top) || top.contains(node))
    })
    const id = node.outerHTML.slice(0, 160)
    // the title of a row frames the whole row
    const outlines = [null, '::after'].map((part) => getComputedStyle(node, part).outlineStyle)
    return { id, seen, outlined: outlines.some((style) => style !== 'none') || node !== shown }
  })
}

test('AC-2: an item is found, an update posted and the ledger taken along by keyboard alone', async ({
  page,
  unitId,
  visit,
}) => {
  const person = await buildSignInPerson({ role: 'manager', locale: 'en', unitIds: [unitId] })
  const { number } = await buildCommitment({
    leadUnitId: unitId,
    visit,
    title: 'Quiet pumps for the harbour',
  })
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('Email'))
  await page.keyboard.type(person.email)
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()

  await keysHeard(page)
  await page.keyboard.press('/')
  await page.keyboard.type('quiet pumps')
  await page.keyboard.press('Enter')
  const hit = page.getByRole('main').getByRole('link', { name: /Quiet pumps/ })
  await expect(hit).toBeVisible()
  await tabTo(page, hit)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/commitments/${number}`)

  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByLabel('Progress', { exact: true }))
  await page.keyboard.type('The pumps were shown to us.')
  await tabTo(page, dialog.getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('button', { name: 'Post update' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates')).toContainText('The pumps were shown to us.')

  await page.goto(`/reports/ledger?visit=${visit.key}`)
  const download = page.waitForEvent('download')
  await tabTo(page, page.getByLabel('Format'))
  await page.keyboard.type('CSV')
  await tabTo(page, page.getByRole('button', { name: 'Download' }))
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})

for (const [name, path] of [
  ['the overview', '/'],
  ['the list', '/commitments'],
  ['the board', '/commitments?layout=board'],
  ['the item', null],
  ['the ledger', '/reports/ledger'],
] as const)
  test(`AC-2: on ${name} every stop of Tab can be seen and lies under nothing`, async ({
    page,
    signInAs,
    visit,
  }) => {
    const subject = await buildSurroundings(visit)
    await signInAs(await personOf('manager', subject.units.lead))
    await page.goto(path ?? `/commitments/${subject.number}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    const stops: { id: string; seen: boolean; outlined: boolean }[] = []
    for (let stop = 0; stop < 300; stop++) {
      await page.keyboard.press('Tab')
      const focus = await focusOf(page)
      if (!focus) break
      stops.push(focus)
    }
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.length).toBeLessThan(300)
    expect(stops.filter(({ seen, outlined }) => !seen || !outlined)).toEqual([])
  })
