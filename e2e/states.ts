import type { Page } from '@playwright/test'
import { changeDeadline } from '@/lib/deadlines/commands'
import { askExtension } from '@/lib/extensions/commands'
import { addMilestone } from '@/lib/milestones/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import type { CommitmentFacts } from '@/lib/testing/build-commitment'
import type { BuiltPerson, BuiltVisit } from '@/lib/testing/factories'
import { toAsk, toMilestone, toMove, toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { setApproval } from '@/lib/units/commands'
import { buildAround, buildSubject } from './behind-doors'
import { briefingStates, weeklyDue } from './briefing-states'
import { decisionStates, itemDecisionStates } from './decision-states'
import { documentStates, newDocumentStates } from './document-states'
import type { Subject } from './doors'
import { exportStates } from './export-states'
import { inDays } from './fixtures'
import { partnerStates } from './partner-states'
import { peopleStates } from './people-states'
import { settingsStates } from './settings-states'
import { buildSilentItem } from './silent-item'
import { sourceStates } from './source-states'
import { updateStates } from './update-states'

/** A page as somebody can find it: where, for whom, and what is done there first. */
export type State = {
  state: string
  path: (subject: Subject) => string
  /** Nobody is signed in for a guest. */
  who?: BuiltPerson['role'] | 'guest'
  reach?: (page: Page, subject: Subject) => Promise<void>
  /** What the browser says by itself when an answer is not 200. */
  complains?: RegExp
}

const at = (path: string) => () => path
const item =
  (more = '') =>
  ({ number }: Subject) =>
    `/commitments/${number}${more}`
const visit =
  (more = '') =>
  ({ visit: { key } }: Subject) =>
    `/visits/${key}${more}`
const absent = /404/

/** Sends a form as it stands, so that it says what is missing. */
const send = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}
const openMenu = async (page: Page) => {
  await page.locator('summary').filter({ visible: true }).first().click()
}

/** Every page by its file, in each state that it can be found in (AC-1). A page without an entry fails. */
export const states: Record<string, State[]> = {
  '(app)/page.tsx': [
    { state: 'of a manager', path: at('/'), who: 'manager' },
    { state: 'of staff', path: at('/'), who: 'staff' },
    { state: 'of a viewer', path: at('/'), who: 'viewer' },
  ],
  '(app)/overview/page.tsx': [
    { state: 'with items', path: at('/overview'), who: 'manager' },
    { state: 'of an administrator', path: at('/overview') },
    {
      state: 'narrowed, with a value that is not understood',
      path: at('/overview?sector=automotive&visit=%27'),
    },
    { state: 'narrowed to nothing', path: at('/overview?sector=none') },
  ],
  '(app)/overview/discipline/page.tsx': [
    {
      state: 'with items',
      path: at('/overview/discipline'),
      reach: async (page, { units }) => {
        await buildSilentItem(units.lead)
        await page.goto(`/overview/discipline?unit=${units.lead}`)
        await page.getByRole('table').waitFor()
      },
    },
    {
      state: 'nothing was due, and a value that is not understood',
      path: at('/overview/discipline?span=2001-01&discipline=early'),
      who: 'viewer',
    },
  ],
  '(app)/calendar/page.tsx': [
    { state: 'month', path: at('/calendar'), who: 'manager' },
    { state: 'week', path: at('/calendar?view=week'), who: 'manager' },
    { state: 'day', path: () => `/calendar?view=day&on=${inDays(-3)}`, who: 'manager' },
    { state: 'timeline', path: at('/calendar?view=timeline'), who: 'manager' },
    { state: 'nothing', path: at('/calendar?view=day&on=2001-01-01'), who: 'viewer' },
    { state: 'refused filter', path: at('/calendar?kind=birthday&on=2026-02-30'), who: 'staff' },
  ],
  '(app)/decisions/page.tsx': decisionStates,
  '(app)/my-work/page.tsx': [
    { state: 'with work', path: at('/my-work'), who: 'staff' },
    { state: 'a weekly briefing due', path: at('/my-work'), who: 'manager', reach: weeklyDue('/my-work') },
  ],
  '(app)/commitments/page.tsx': [
    { state: 'table', path: at('/commitments'), who: 'manager' },
    { state: 'board', path: at('/commitments?layout=board'), who: 'manager' },
    { state: 'grouped, all columns', path: at('/commitments?group=health'), who: 'manager' },
    { state: 'saving a view', path: at('/commitments?light=overdue&dialog=view'), who: 'manager' },
    {
      state: 'moving a card',
      path: ({ number }) => `/commitments?layout=board&dialog=stage&item=${number}`,
      who: 'manager',
    },
    { state: 'no match', path: at('/commitments?q=nothing-is-called-so'), who: 'manager' },
    { state: 'refused filter', path: at('/commitments?light=purple'), who: 'manager' },
    {
      state: 'rows selected',
      path: at('/commitments'),
      who: 'manager',
      reach: async (page) => page.getByRole('main').getByRole('checkbox').nth(1).check(),
    },
    { state: 'update', path: ({ number }) => `/commitments?update=${number}`, who: 'staff' },
  ],
  '(app)/commitments/[number]/documents/new/page.tsx': newDocumentStates,
  '(app)/commitments/[number]/page.tsx': [
    { state: 'item', path: item(), who: 'manager' },
    { state: 'item of a viewer', path: item(), who: 'viewer' },
    { state: 'absent', path: item('9'), who: 'staff', complains: absent },
    ...documentStates,
    ...updateStates,
    { state: 'deadline', path: item('?dialog=change-deadline'), who: 'manager' },
    { state: 'extension asked for already', path: item('?dialog=extension'), who: 'staff' },
    { state: 'extension to grant', path: item('?dialog=grant-extension'), who: 'manager' },
    {
      state: 'extension to refuse, with errors',
      path: item('?dialog=refuse-extension'),
      who: 'manager',
      reach: send('Refuse extension'),
    },
    { state: 'milestone to add', path: item('?dialog=add-milestone'), who: 'manager' },
    { state: 'lead unit', path: item('?dialog=hand-over'), who: 'manager' },
    { state: 'supporting units', path: item('?dialog=supporting-units'), who: 'manager' },
    { state: 'owner', path: item('?dialog=owner'), who: 'manager' },
    ...itemDecisionStates,
    { state: 'stage', path: item('?dialog=stage'), who: 'staff' },
    { state: 'to complete', path: item('?dialog=complete'), who: 'manager' },
    {
      state: 'to suspend, with errors',
      path: item('?dialog=suspend'),
      who: 'manager',
      reach: send('Suspend'),
    },
    { state: 'to merge', path: item('?dialog=merge'), who: 'manager' },
    {
      state: 'menu of endings',
      path: item(),
      who: 'manager',
      reach: (page) => page.getByText('End or pause').click(),
    },
  ],
  '(app)/commitments/[number]/edit/page.tsx': [{ state: 'form', path: item('/edit'), who: 'manager' }],
  '(app)/commitments/[number]/mention/page.tsx': [
    { state: 'form', path: ({ number, visit: { key } }) => `/commitments/${number}/mention?visit=${key}` },
  ],
  '(app)/commitments/new/page.tsx': [
    { state: 'choice of the visit', path: at('/commitments/new') },
    { state: 'form', path: ({ visit: { key } }) => `/commitments/new?visit=${key}` },
    {
      state: 'errors',
      path: ({ visit: { key } }) => `/commitments/new?visit=${key}`,
      reach: send('Add commitment'),
    },
  ],
  '(app)/checks/[id]/page.tsx': [
    { state: 'form', path: ({ checkId }) => `/checks/${checkId}`, who: 'manager' },
  ],
  '(app)/search/page.tsx': [
    { state: 'hits', path: ({ word }) => `/search?q=${word}` },
    { state: 'nothing found', path: at('/search?q=nothing-is-called-so') },
    { state: 'nothing asked', path: at('/search') },
  ],
  '(app)/update/page.tsx': [
    { state: 'items', path: at('/update'), who: 'staff' },
    { state: 'nothing found', path: at('/update?q=nothing-is-called-so'), who: 'staff' },
  ],
  ...briefingStates,
  ...exportStates,
  '(app)/visits/page.tsx': [{ state: 'list', path: at('/visits') }],
  '(app)/visits/new/page.tsx': [{ state: 'form', path: at('/visits/new') }],
  '(app)/visits/[key]/page.tsx': [
    { state: 'visit', path: visit() },
    { state: 'of staff', path: visit(), who: 'staff' },
  ],
  '(app)/visits/[key]/edit/page.tsx': [{ state: 'form', path: visit('/edit') }],
  ...sourceStates,
  '(app)/visits/[key]/sessions/new/page.tsx': [{ state: 'form', path: visit('/sessions/new') }],
  '(app)/history/page.tsx': [{ state: 'of an item', path: ({ number }) => `/history?number=${number}` }],
  ...partnerStates,
  ...peopleStates,
  ...settingsStates,
  '(app)/account/page.tsx': [
    { state: 'account', path: at('/account'), who: 'staff' },
    { state: 'menu', path: at('/account'), who: 'staff', reach: openMenu },
  ],
  '(public)/sign-in/page.tsx': [
    { state: 'form', path: at('/sign-in'), who: 'guest' },
    { state: 'session over', path: at('/sign-in?callbackUrl=%2Fcommitments'), who: 'guest' },
  ],
  '(public)/invitation/[token]/page.tsx': [
    { state: 'unknown', path: at('/invitation/unknown'), who: 'guest', complains: absent },
  ],
}

/** Items in every light and health, of one unit, visit and partner; the first of them is the subject. */
export async function buildSurroundings(around: BuiltVisit): Promise<Subject> {
  const built = await buildAround(around)
  const facts: CommitmentFacts[] = [
    { dueOn: inDays(-3), dueBasis: 'agreed', health: 'offTrack' },
    { dueOn: inDays(4), dueBasis: 'agreed', health: 'atRisk' },
    { dueOn: inDays(40), dueBasis: 'agreed', health: 'onTrack' },
    { dueOn: inDays(-9), dueBasis: 'proposed', health: 'notReported' },
    { dueOn: null, health: 'notReported' },
    { dueOn: inDays(-9), state: 'completed' },
  ]
  const [subject] = await Promise.all(facts.map((each) => buildSubject(built, each)))
  if (!subject) throw new Error('There is a first item')
  const now = readClock()
  const author = await buildActor('staff', [built.units.lead])
  const approval = { unitId: built.units.lead, version: 1, approvalRequired: true }
  await setApproval(await buildActor('administrator'), approval, now)
  await postStatusUpdate(
    author,
    toPost(subject, { problems: 'The interpreter is ill.', nextStepOutcome: 'carriedOver' }),
    now,
  )
  const manager = await buildActor('manager', [built.units.lead])
  await changeDeadline(manager, toMove(subject, { version: 2, dueOn: inDays(5) }), now)
  const [ask, planned] = [
    { version: 3, newDueOn: inDays(50) },
    { version: 4, plannedOn: inDays(3) },
  ]
  await askExtension(author, toAsk(subject, ask), now)
  await addMilestone(manager, toMilestone(subject, planned), now)
  return { ...subject, version: 5 }
}
