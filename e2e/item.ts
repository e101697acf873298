import type { Locator, Page } from '@playwright/test'

/** As the interface in English writes a date. */
export function written(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
  return `${Number(day)} ${names[Number(month) - 1]} ${year}`
}

/** Opens an item and its dialog for a status update. */
export async function openUpdate(page: Page, number: string): Promise<Locator> {
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Post update' }).click()
  return page.getByRole('dialog', { name: 'Post an update' })
}
