export const exportStates = ['waiting', 'running', 'done', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

/**
 * Why a file could not be made: whoever asked for it is no longer there, it would be longer than paper bears, or something broke
 * each time.
 */
export const exportFailures = ['deactivated', 'tooManyRows', 'broken'] as const
export type ExportFailure = (typeof exportFailures)[number]

/** How a file stands for its reader: one that is done may have expired, or hold what they could not see any more. */
export type ExportStanding = ExportState | 'expired' | 'outdated'

/** A week: who asks on a Friday finds the file on Monday, and nothing that was once true lies about for long. */
export const keptDays = 7
/** How many files one person may have made at the same time, and ask for within a minute (RL-2). */
export const mostUnderWay = 2
export const mostPerMinute = 5
/** How often a file is begun before it is given up. */
export const mostTries = 3
/** The progress is written each time that so many rows are in the file. */
export const rowsPerNote = 500

/** Whether an address names a file at all: the database would take another text for an error of ours. */
export function isExportId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** When a file expires that is asked for now. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + keptDays * 86_400_000)
}

type Dated = { state: ExportState; expiresAt: Date }

/** How a file stands at an instant; `outdated` says that what its reader may see is not what it was made of. */
export function standingOf({ state, expiresAt }: Dated, now: Date, outdated: boolean): ExportStanding {
  if (expiresAt <= now) return 'expired'
  return state === 'done' && outdated ? 'outdated' : state
}

/** Whether somebody still works on it, or will. */
export function isUnderWay(standing: ExportStanding): boolean {
  return standing === 'waiting' || standing === 'running'
}

/** Whether it can be made once more. */
export function isRepeatable(standing: ExportStanding): boolean {
  return standing === 'failed' || standing === 'expired' || standing === 'outdated'
}

/** Why a person cannot have one more made now; null when they can. */
export function whyNotAskable(asked: {
  underWay: number
  lastMinute: number
}): 'exportsUnderWay' | 'exportsTooMany' | null {
  if (asked.underWay >= mostUnderWay) return 'exportsUnderWay'
  return asked.lastMinute >= mostPerMinute ? 'exportsTooMany' : null
}
