import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { listFiles } from '@/lib/testing/source-modules'
import { expect, personOf, test } from './fixtures'
import { buildSurroundings, states } from './states'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('AC-1: every page has its states in the list, and the list has no other page', () => {
  const pages = listFiles(process.cwd(), ['app'], /\/page\.tsx$/).map((path) => path.slice('app/'.length))
  expect(pages.length).toBeGreaterThan(20)
  expect(Object.keys(states).sort()).toEqual(pages.sort())
})

const all = Object.entries(states).flatMap(([route, its]) => its.map((each) => ({ route, ...each })))

for (const { route, state, who = 'administrator', path, reach, complains } of all)
  test.describe(`${route}, ${state}`, () => {
    // lists of everything hold what all other tests have made, and axe reads every row of them twice
    test.describe.configure({ timeout: 180_000 })
    test.use({ complaints: complains ? [complains] : [], reducedMotion: 'reduce' })

    test('AC-1, AC-3: no violation in light and dark, nothing moves, nothing is cut at 320 pixels', async ({
      page,
      signInAs,
      visit,
    }) => {
      const subject = await buildSurroundings(visit)
      if (who !== 'guest')
        await signInAs(await personOf(who, who === 'administrator' ? undefined : subject.units.lead))
      await watchShifts(page)
      await page.goto(path(subject))
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect(await shiftsOf(page), 'layout shifts').toEqual([])
      await reach?.(page, subject)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violationsOf(page), colorScheme).toEqual([])
      }
      expect(await smallTargetsOf(page), 'targets smaller than 24 pixels').toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width at 320').toBe(320)
    })
  })

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}

declare global {
  interface Window {
    shifts: string[]
  }
}

/** From the first whole picture on: while a document still arrives, what stands at the end of a line has to make room. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        hadRecentInput: boolean
        sources: { node: Node | null }[]
      })[])
        if (!entry.hadRecentInput)
          window.shifts.push(
            ...entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 120) ?? 'gone'),
          )
    })
    const observe = () => observer.observe({ type: 'layout-shift' })
    addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(observe)))
  })
}

async function shiftsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('load')
  return page.evaluate(() => window.shifts)
}

/**
 * Targets smaller than 24 by 24 pixels whose circle of 24 pixels meets that of another (WCAG 2.5.8). Links in running text
 * are excepted there, and so are boxes whose label is as large.
 */
function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // the page behind a modal dialog cannot be touched
    const whole = document.querySelector('dialog:modal') ?? document
    const targets = [...whole.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((node) => !(node instanceof HTMLAnchorElement && getComputedStyle(node).display === 'inline'))
      .map((node) => {
        const label = node instanceof HTMLInputElement ? node.labels?.[0] : undefined
        const boxes = [node, ...(label ? [label] : [])].map((each) => each.getBoundingClientRect())
        return { node, box: boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0] as DOMRect }
      })
      .filter(({ box }) => box.width > 0 && box.height > 0)
    // what stays in sight lies over what scrolls below it, and is no neighbour of it
    const stays = (node: Element): boolean => {
      if (node === whole || node === document.body || !node.parentElement) return false
      return /sticky|fixed/.test(getComputedStyle(node).position) || stays(node.parentElement)
    }
    const middle = ({ box }: { box: DOMRect }) => [box.x + box.width / 2, box.y + box.height / 2] as const
    const isSmall = ({ box }: { box: DOMRect }) => box.width < 23.5 || box.height < 23.5
    return targets
      .filter((target) => {
        if (!isSmall(target)) return false
        const [x, y] = middle(target)
        return targets.some((other) => {
          if (
            other.node === target.node ||
            other.node.contains(target.node) ||
            target.node.contains(other.node) ||
            stays(other.node) !== stays(target.node)
          )
            return false
          const [left, top] = middle(other)
          return isSmall(other)
            ? Math.hypot(left - x, top - y) < 24
            : x + 12 > other.box.left &&
                x - 12 < other.box.right &&
                y + 12 > other.box.top &&
                y - 12 < other.box.bottom
        })
      })
      .map(
        ({ node, box }) =>
          `${Math.round(box.width)}×${Math.round(box.height)} ${node.outerHTML.slice(0, 160)}`,
      )
  })
}
