/**
 * The columns in the official order, each with the one below which a page shows it. In a spreadsheet `digits` is the width of
 * what never breaks, at ten points; what flows has a width for Chinese and one for languages whose words are long.
 */
export const columns = {
  no: { below: null, digits: 4.5 },
  number: { below: 'title', digits: 10 },
  title: { below: null, flow: [22, 26] },
  partners: { below: null, flow: [14, 16] },
  sector: { below: 'partners', flow: [7, 12.5] },
  bindingStrength: { below: null, flow: [8, 12] },
  stage: { below: 'bindingStrength', flow: [7, 10] },
  amounts: { below: 'bindingStrength', flow: [11, 11] },
  leadUnit: { below: null, flow: [12, 14] },
  supportingUnits: { below: 'leadUnit', flow: [10, 11] },
  owner: { below: 'leadUnit', flow: [8, 10] },
  originalDeadline: { below: 'deadline', digits: 12 },
  deadline: { below: null, digits: 12 },
  deadlineBasis: { below: 'deadline', flow: [6.5, 12.5] },
  timesMoved: { below: 'deadline', digits: 4.5 },
  daysMoved: { below: 'deadline', digits: 4.5 },
  wasOverdueDays: { below: 'deadline', digits: 5.5 },
  light: { below: null, flow: [10.5, 14] },
  health: { below: 'light', flow: [10.5, 14] },
  progress: { below: null, flow: [32, 34] },
  problems: { below: 'progress', flow: [21, 24] },
  nextStep: { below: null, flow: [17, 20] },
  nextStepDueOn: { below: 'nextStep', digits: 12 },
  lastUpdate: { below: null, digits: 12 },
  source: { below: 'lastUpdate', flow: [18, 18] },
  remarks: { below: null, flow: [25, 34] },
} as const satisfies Record<string, { below: string | null } & ColumnSpace>
export type ColumnKey = keyof typeof columns
export const columnKeys = Object.keys(columns) as ColumnKey[]

export type ColumnSpace = { digits: number } | { flow: readonly [chinese: number, others: number] }

/** Columns that a page names by a word where they stand below another. */
export const namedColumns = [
  'supportingUnits',
  'owner',
  'originalDeadline',
  'problems',
  'nextStepDueOn',
  'source',
] as const
export type NamedColumn = (typeof namedColumns)[number]
