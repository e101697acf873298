import type { Subject } from './doors'
import type { ItemAction } from './sent-actions'

const on = ({ briefingId }: Subject) => ({ briefingId, version: 1 })
const place = (subject: Subject) => ({ ...on(subject), section: 'assessment', language: 'en' })
/** A draft is hidden from everybody else, whatever they know of the items. */
const ofDraft = { ability: 'edit', refusal: 'notFound' } as const

/** The actions on briefings, as their forms send them. */
export const briefingActions: Record<string, ItemAction> = {
  startBriefingAction: {
    ability: 'edit',
    refusal: 'forbidden',
    fields: ({ units }) => ({ id: crypto.randomUUID(), kind: 'weekly', unitId: units.lead }),
  },
  refreshBriefingAction: { ...ofDraft, fields: on },
  discardBriefingAction: { ...ofDraft, fields: on },
  editBriefingTextAction: { ...ofDraft, fields: (subject) => ({ ...place(subject), text: 'It goes well.' }) },
  resetBriefingTextAction: { ...ofDraft, fields: place },
  signOffIssueAction: { ...ofDraft, fields: on },
  sendBackIssueAction: {
    ...ofDraft,
    fields: (subject) => ({ ...on(subject), reason: 'A name is missing.' }),
    allowed: 'briefingNotSignedOff',
  },
  publishIssueAction: { ...ofDraft, fields: on, allowed: 'briefingNotSignedOff' },
}
