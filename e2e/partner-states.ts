import type { Page } from '@playwright/test'
import type { Subject } from './doors'
import type { State } from './states'

const at = (path: string) => () => path
const partner =
  (more = '') =>
  ({ partner: { key } }: Subject) =>
    `/partners/${key}${more}`
/** Sends a form as it stands, so that it says what is missing. */
const send = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}

/** Partners, their contacts, the sheets about them, alone and as packs, and where one is found for a filter. */
export const partnerStates: Record<string, State[]> = {
  '(app)/choose/[filter]/page.tsx': [
    { state: 'partners', path: ({ partner: { key } }) => `/choose/partner?for=/commitments&partner=${key}` },
    { state: 'sessions', path: at('/choose/session?for=/reports/ledger') },
    { state: 'nothing found', path: at('/choose/partner?for=/&find=nothing-is-called-so') },
    { state: 'words that are too many', path: at(`/choose/partner?for=/calendar&find=${'a'.repeat(201)}`) },
    { state: 'for no page', path: at('/choose/partner'), complains: /404/ },
  ],
  '(app)/partners/page.tsx': [
    { state: 'list', path: at('/partners') },
    { state: 'no match', path: at('/partners?q=nothing-is-called-so') },
  ],
  '(app)/partners/new/page.tsx': [
    { state: 'form', path: at('/partners/new') },
    { state: 'errors', path: at('/partners/new'), reach: send('Add partner') },
  ],
  '(app)/partners/[key]/page.tsx': [
    { state: 'partner', path: partner() },
    { state: 'of a viewer', path: partner(), who: 'viewer' },
  ],
  '(app)/partners/[key]/edit/page.tsx': [{ state: 'form', path: partner('/edit') }],
  '(app)/partners/[key]/merge/page.tsx': [{ state: 'choice', path: partner('/merge') }],
  '(app)/partners/[key]/contacts/new/page.tsx': [{ state: 'form', path: partner('/contacts/new') }],
  '(app)/partners/[key]/contacts/[id]/page.tsx': [
    { state: 'form', path: ({ partner: { key }, contactId }) => `/partners/${key}/contacts/${contactId}` },
  ],
  '(app)/partners/[key]/sheet/page.tsx': [
    { state: 'for us', path: partner('/sheet?lang=zh-CN%2Ben') },
    {
      state: 'for the partner, to be read again',
      path: partner('/sheet?variant=partnerSafe&changed=1'),
    },
  ],
  '(app)/reports/packs/page.tsx': [
    { state: 'nobody chosen', path: at('/reports/packs') },
    { state: 'no match', path: at('/reports/packs?q=nothing-is-called-so') },
    {
      state: 'for us',
      path: ({ partner: { key } }) =>
        `/reports/packs?title=Trip&fromOn=2026-12-07&partner=${key}&agenda=x&lang=zh-CN%2Ben`,
    },
    {
      state: 'for the partner, to be read again',
      path: ({ partner: { key } }) => `/reports/packs?partner=${key}&agenda=x&variant=partnerSafe&changed=1`,
      who: 'manager',
    },
    {
      state: 'errors',
      path: ({ partner: { key } }) =>
        `/reports/packs?fromOn=2026-02-30&partner=${key}&agenda=${'x'.repeat(201)}`,
    },
    { state: 'a partner that is not to be found', path: at('/reports/packs?partner=nobody') },
  ],
}
