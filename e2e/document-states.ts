import type { Page } from '@playwright/test'
import type { Subject } from './doors'
import type { State } from './states'

const item =
  (more: string) =>
  ({ number }: Subject) =>
    `/commitments/${number}${more}`
const refused = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}

/** The states of an item's page that are about documents and what they prove. */
export const documentStates: State[] = [
  {
    state: 'document to archive, with errors',
    path: ({ number, documentId }) => `/commitments/${number}?dialog=archive-document&document=${documentId}`,
    who: 'staff',
    reach: refused('Archive'),
  },
  { state: 'stage to verify', path: item('?dialog=verify-stage'), who: 'manager' },
  { state: 'amount', path: item('?dialog=record-amount'), who: 'manager' },
  {
    state: 'amount with errors',
    path: item('?dialog=record-amount'),
    who: 'manager',
    reach: refused('Record'),
  },
  {
    state: 'fact to confirm',
    path: item('?dialog=confirm-fact&fact=deadline'),
    who: 'manager',
  },
]

export const newDocumentStates: State[] = [
  { state: 'document', path: item('/documents/new'), who: 'staff' },
  {
    state: 'document with errors',
    path: item('/documents/new'),
    who: 'staff',
    reach: refused('Add the document'),
    complains: /422/,
  },
]
