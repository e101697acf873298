import { confirmMatch } from '@/lib/matches/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildMatch, buildOriginal } from '@/lib/testing/build-match'
import { readClock } from '@/lib/time/clock'
import type { Subject } from './doors'
import type { State } from './states'

const at = (rest: string) => (subject: Subject) => `/visits/${subject.visit.key}${rest}`

/** The states of the pages on which another text of a visit is attached and matched. */
export const sourceStates: Record<string, State[]> = {
  '(app)/visits/[key]/sources/new/page.tsx': [
    { state: 'form', path: at('/sources/new') },
    {
      state: 'another language seen',
      path: at('/sources/new'),
      reach: async (page) => {
        await page.getByLabel('Title in English').fill('The report')
        await page.getByLabel('Kind of document').selectOption('other')
        await page.getByLabel('Language', { exact: true }).selectOption('de')
        await page
          .getByLabel('Text', { exact: true })
          .fill('The mayor met the board of the company and spoke with it about the plant.')
        await page.getByRole('button', { name: 'Record source' }).click()
        await page.getByText('The language is right all the same').waitFor()
      },
    },
    {
      state: 'sent back without script',
      path: at('/sources/new'),
      reach: async (page, { visit: { key } }) => {
        const multipart = { titleEn: 'The report' }
        await page.request.post(`/visits/${key}/sources/text`, { multipart, maxRedirects: 0 })
        await page.goto(`/visits/${key}/sources/new?kept=1`)
      },
    },
  ],
  '(app)/visits/[key]/sources/[id]/match/page.tsx': [
    {
      state: 'nothing to match',
      path: ({ visit: { key, sourceDocumentId } }) => `/visits/${key}/sources/${sourceDocumentId}/match`,
    },
    {
      state: 'with proposals',
      path: at(''),
      reach: async (page, { visit: { key, ...built } }) => {
        await page.goto(`/visits/${key}/sources/${await buildOriginal(built)}/match`)
      },
    },
    {
      state: 'answer to correct',
      path: at(''),
      reach: async (page, { visit: built }) => {
        const match = await buildMatch(built)
        await confirmMatch(await buildActor('administrator'), match, readClock())
        const { sourceDocumentId, anchorId } = match
        await page.goto(`/visits/${built.key}/sources/${sourceDocumentId}/match?correct=${anchorId}`)
      },
    },
  ],
}
