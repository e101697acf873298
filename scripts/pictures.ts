import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { people } from '@/prisma/demo/people'
import type { PersonKey } from '@/prisma/demo/shape'
import { Refusal } from './refusal'
import type { Passwords } from './story'

type Picture = {
  file: string
  path: string
  by: PersonKey
  locale: 'en-GB' | 'zh-CN' | 'de-DE'
  look?: 'dark' | 'phone' | 'paper'
}
type Input = { executablePath: string; address: string; passwords: Passwords; target: string }

/** The most that a picture in the repository may weigh. */
const heaviest = 250 * 1024

/** A sheet of A4 at 96 dots per inch, with the margins of its pages. */
const a4 = { width: 794, height: 1123, margin: 53 }

const pictures: Picture[] = [
  { file: 'overview', path: '/overview', by: 'lin', locale: 'en-GB' },
  { file: 'overview-dark', path: '/overview', by: 'lin', locale: 'en-GB', look: 'dark' },
  { file: 'overview-zh', path: '/overview', by: 'zhou', locale: 'zh-CN' },
  { file: 'overview-paper', path: '/overview', by: 'lin', locale: 'en-GB', look: 'paper' },
  { file: 'list', path: '/commitments', by: 'lin', locale: 'en-GB' },
  { file: 'list-dark', path: '/commitments', by: 'lin', locale: 'en-GB', look: 'dark' },
  { file: 'board', path: '/commitments?layout=board', by: 'lin', locale: 'en-GB' },
  { file: 'item', path: '/commitments/DE26-012', by: 'lin', locale: 'en-GB' },
  { file: 'item-dark', path: '/commitments/DE26-012', by: 'lin', locale: 'en-GB', look: 'dark' },
  {
    file: 'update-phone',
    path: '/commitments/DE26-013?dialog=update',
    by: 'brandt',
    locale: 'de-DE',
    look: 'phone',
  },
]

/**
 * Takes every picture as its person sees the page; returns the names with their weights.
 *
 * @throws Refusal for a page that does not answer with 200, and for a picture that is too heavy
 */
export async function takePictures({ executablePath, address, passwords, target }: Input) {
  mkdirSync(target, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const taken: { file: string; kilobytes: number }[] = []
    for (const picture of pictures) {
      const file = `${picture.file}.webp`
      const image = await take(browser, address, picture, passwords)
      if (image.length > heaviest)
        throw new Refusal(`${file}: expected at most 250 kB, got ${Math.ceil(image.length / 1024)}.`)
      writeFileSync(join(target, file), image)
      taken.push({ file, kilobytes: Math.ceil(image.length / 1024) })
    }
    return taken
  } finally {
    await browser.close()
  }
}

async function take(
  browser: Browser,
  address: string,
  { file, path, by, locale, look }: Picture,
  passwords: Passwords,
): Promise<Buffer> {
  const context = await browser.newContext({
    ...sizeOf(look),
    baseURL: address,
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: look === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await signIn(page, people[by].email, passwords[by])
  const response = await page.goto(path)
  if (response?.status() !== 200)
    throw new Refusal(`${file}: ${path} answers ${response?.status() ?? 'nothing'}.`)
  if (look === 'paper') await page.emulateMedia({ media: 'print' })
  await page.waitForLoadState('networkidle')
  const image = await capture(look === 'paper' ? await onSheet(page) : page)
  await context.close()
  return image
}

/** WebP weighs a third of PNG here and loses nothing that one could see; only the browser's own protocol makes it. */
async function capture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 92 })
  return Buffer.from(data, 'base64')
}

/** A page that shows the printed one within the margins of its sheet. */
async function onSheet(printed: Page): Promise<Page> {
  const image = (await capture(printed)).toString('base64')
  const sheet = await printed.context().newPage()
  await sheet.setViewportSize({ width: a4.width, height: a4.height })
  await sheet.setContent(
    `<style>body { margin: ${a4.margin}px; background: white }</style><img src="data:image/webp;base64,${image}" alt="">`,
  )
  await sheet.locator('img').evaluate((shown) => (shown as HTMLImageElement).decode())
  return sheet
}

function sizeOf(look: Picture['look']): BrowserContextOptions {
  const { width, height, margin } = a4
  if (look === 'paper') return { viewport: { width: width - 2 * margin, height: height - 2 * margin } }
  if (look === 'phone') return { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
  return { viewport: { width: 1440, height: 900 } }
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
