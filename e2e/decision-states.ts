import type { Subject } from './doors'
import type { State } from './states'

const dialog =
  (name: string) =>
  ({ number, problemId }: Subject) =>
    `/commitments/${number}?dialog=${name}&problem=${problemId}`

/** The list for decision, as it can be found. */
export const decisionStates: State[] = [
  { state: 'with problems', path: () => '/decisions', who: 'manager' },
  {
    state: 'answering',
    path: ({ problemId }) => `/decisions?dialog=answer-problem&problem=${problemId}`,
    who: 'manager',
  },
]

/** An item with a problem, in the dialogs about problems and comments. */
export const itemDecisionStates: State[] = [
  { state: 'problem', path: dialog('problem'), who: 'staff' },
  {
    state: 'problem with errors',
    path: dialog('problem'),
    who: 'staff',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Put it up for decision' }).click()
      await page.locator('[data-answer]').first().waitFor()
    },
  },
  { state: 'answer to a problem', path: dialog('answer-problem'), who: 'manager' },
  { state: 'settling a problem', path: dialog('resolve-problem'), who: 'staff' },
  { state: 'comment', path: dialog('comment'), who: 'viewer' },
]
