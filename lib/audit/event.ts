import { z } from 'zod'
import { directoryEvents } from '@/lib/audit/directory-events'
import { itemEvents } from '@/lib/audit/item-events'
import { workEvents } from '@/lib/audit/work-events'
import { workspaceEvents } from '@/lib/audit/workspace-events'

/** Every event of the history. Closed: `recordEvent` accepts nothing else. */
export const eventSchema = z.discriminatedUnion('action', [
  ...workspaceEvents,
  ...directoryEvents,
  ...itemEvents,
  ...workEvents,
])

export type Event = z.infer<typeof eventSchema>
export type EventAction = Event['action']
