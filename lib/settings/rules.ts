/** Thresholds of lights, clocks and proposals, in days. */
export type Settings = {
  /** A confirmed deadline within this many days from today is due soon. */
  dueSoonDays: number
  /** An open item is due for an update this long after the last one. */
  cadenceDays: number
  /** An open item without real progress for longer than this needs attention. */
  noProgressDays: number
  /** Proposed deadlines, counted from the visit's end, by how binding the promise is. */
  proposedDeadlineDays: { signed: number; intention: number; talkingPoint: number }
}

/** The values that hold until an administrator sets others. */
export const defaultSettings: Settings = {
  dueSoonDays: 7,
  cadenceDays: 14,
  noProgressDays: 30,
  proposedDeadlineDays: { signed: 30, intention: 60, talkingPoint: 90 },
}
