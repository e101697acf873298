import type { Page } from '@playwright/test'
import type { Subject } from './doors'
import type { State } from './states'

const item =
  (more = '') =>
  ({ number }: Subject) =>
    `/commitments/${number}${more}`
const follow = async (page: Page, name: string) => {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
}
/** Sends a form of a dialog as it stands, so that it says what is missing. */
const send = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}

/** The states of an item's page that are about its updates. */
export const updateStates: State[] = [
  { state: 'update', path: item('?dialog=update'), who: 'staff' },
  {
    state: 'update with errors',
    path: item('?dialog=update'),
    who: 'staff',
    reach: (page) => send(page, 'Post update'),
  },
  {
    state: 'update to review',
    path: item(),
    who: 'manager',
    reach: (page) => follow(page, 'Review'),
  },
  {
    state: 'update to return, with errors',
    path: item(),
    who: 'manager',
    reach: async (page) => {
      await follow(page, 'Review')
      await send(page, 'Return')
    },
  },
  {
    state: 'update to correct',
    path: item(),
    who: 'manager',
    reach: (page) => follow(page, 'Correct'),
  },
  {
    state: 'comment on an update',
    path: item(),
    who: 'manager',
    reach: (page) => follow(page, 'Comment on this update'),
  },
  { state: 'rhythm of updates', path: item('?dialog=pace'), who: 'manager' },
  {
    state: 'pause with errors',
    path: item('?dialog=pace'),
    who: 'manager',
    reach: (page) => send(page, 'Pause updates'),
  },
]
