'use server'

import { findBriefingChanges } from '@/lib/briefings/queries'
import { serverEnv } from '@/lib/env'
import { formAction } from '@/lib/forms/form-action'
import { voicesOf } from '@/lib/i18n/voices'
import { publishIssue, sendBackIssue, signOffIssue } from '@/lib/issues/commands'
import { publishIssueSchema, sendBackIssueSchema, signOffIssueSchema } from '@/lib/issues/schema'

export const signOffIssueAction = formAction(
  signOffIssueSchema,
  async ({ actor, now }, input) => {
    await signOffIssue(actor, input, now)
    return { key: 'done.issueSignedOff' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)

export const sendBackIssueAction = formAction(
  sendBackIssueSchema,
  async ({ actor, now }, input) => {
    await sendBackIssue(actor, input, now)
    return { key: 'done.issueSentBack' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)

export const publishIssueAction = formAction(
  publishIssueSchema,
  async ({ actor, now, labels }, input) => {
    const speak = (language: Parameters<typeof voicesOf>[0]) => voicesOf(language, labels)
    await publishIssue(actor, input, now, { speak, isDemo: serverEnv().isDemo })
    return { key: 'done.issuePublished' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)
