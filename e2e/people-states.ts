import type { Page } from '@playwright/test'
import type { Subject } from './doors'
import type { State } from './states'

const at = (path: string) => () => path
const person =
  (more = '') =>
  ({ ownerId }: Subject) =>
    `/people/${ownerId}${more}`
const session =
  (more = '') =>
  ({ visit: { key } }: Subject) =>
    `/visits/${key}/sessions/1${more}`
/** Sends a form as it stands, so that it says what is missing. */
const refused = (name: string) => async (page: Page) => {
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await page.locator('[data-answer]').first().waitFor()
}

/** The pages of people, and of those who took part in a session. */
export const peopleStates: Record<string, State[]> = {
  '(app)/people/page.tsx': [
    { state: 'list', path: at('/people') },
    { state: 'refused filter', path: at('/people?role=owner&account=active') },
    { state: 'no match', path: at('/people?q=nobody-is-called-so') },
    { state: 'person to add', path: at('/people?dialog=add-person') },
    { state: 'unit to add', path: at('/people?dialog=add-unit') },
  ],
  '(app)/people/[id]/page.tsx': [
    { state: 'person', path: person() },
    { state: 'work to hand over', path: person('?dialog=hand-over') },
    {
      state: 'to deactivate, with errors',
      path: person('?dialog=deactivate'),
      reach: refused('Hand over and deactivate'),
    },
  ],
  '(app)/visits/[key]/sessions/[position]/page.tsx': [
    { state: 'form', path: session() },
    {
      state: 'participant to correct',
      path: (subject) => session(`?participant=${subject.participantId}`)(subject),
    },
  ],
}
