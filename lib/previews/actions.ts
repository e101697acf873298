'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { voiceOf } from '@/lib/i18n/voices'
import { readUpdatePreview } from '@/lib/previews/queries'
import { printedLines } from '@/lib/reports/preview'
import { readingOf } from '@/lib/settings/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { postStatusUpdateSchema, previewStatusUpdateSchema } from '@/lib/status-updates/schema'

// It stands behind the reports, because what is typed can be looked at first as they will print it.
export const postStatusUpdateAction = formAction(
  postStatusUpdateSchema,
  async ({ actor, now }, input) => {
    await postStatusUpdate(actor, input, now)
    // The dialog of a correction would be gone before it could say so; it leads to a page that is read anew.
    if (input.correctsId !== undefined) return { key: 'done.statusUpdateCorrected' }
    refresh()
    return { key: 'done.statusUpdatePosted' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
  {
    schema: previewStatusUpdateSchema,
    show: async ({ actor, now, settings, labels }, input) => {
      const found = await readUpdatePreview(actor, input, readingOf(now, settings), now)
      const voices = await Promise.all(found.locales.map((locale) => voiceOf(locale, labels)))
      const lines = await printedLines(found, voices, { generatedAt: now, timeZone: actor.timeZone })
      return { lines, waits: found.waits }
    },
  },
)
