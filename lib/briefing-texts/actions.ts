'use server'

import { editBriefingText, resetBriefingText } from '@/lib/briefing-texts/commands'
import { editBriefingTextSchema, resetBriefingTextSchema } from '@/lib/briefing-texts/schema'
import { findBriefingChanges } from '@/lib/briefings/queries'
import { formAction } from '@/lib/forms/form-action'
import { languageTag } from '@/lib/i18n/locale'
import { voiceOf } from '@/lib/i18n/voices'

export const editBriefingTextAction = formAction(
  editBriefingTextSchema,
  async ({ actor, now, labels }, input) => {
    await editBriefingText(actor, input, now, (language) => voiceOf(languageTag(language), labels))
    return { key: 'done.briefingTextEdited' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)

export const resetBriefingTextAction = formAction(
  resetBriefingTextSchema,
  async ({ actor, now, labels }, input) => {
    await resetBriefingText(actor, input, now, (language) => voiceOf(languageTag(language), labels))
    return { key: 'done.briefingTextReset' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)
