/** The nouns in the order in which they may import: each those of the lines before it. A new noun is added here first. */
export const nouns = [
  ['settings'],
  ['job-runs'],
  ['holidays'],
  ['units'],
  ['people'],
  ['search'],
  ['invitations'],
  ['sign-in'],
  ['accounts'],
  ['checks'],
  ['partners'],
  ['contacts'],
  ['mergers'],
  ['sentences'],
  ['visits'],
  ['sessions'],
  ['participants'],
  ['commitments'],
  ['catalogue', 'lists'],
  ['listings'],
  ['saved-views'],
  ['history'],
  ['stages'],
  ['reviews', 'cadences'],
  ['no-changes'],
  ['documents'],
  ['verifications', 'amounts', 'confirmations'],
  ['extensions', 'milestones'],
  ['audience'],
  ['problems', 'comments'],
  ['promises', 'relations'],
  ['matches'],
  ['mentions', 'deadlines', 'status-updates'],
  ['owners'],
  ['entries', 'resolutions'],
  ['hand-overs'],
  ['assignment', 'departures', 'endings'],
  ['standings'],
  ['my-work', 'overview', 'reports'],
  [
    'hits',
    'tallies',
    'picks',
    'outlook',
    'calendar',
    'dossiers',
    'layouts',
    'previews',
    'seals',
    'exports',
    'snapshots',
  ],
  ['disciplines', 'conversions'],
  ['front-page', 'partner-sheets', 'briefing-contents', 'export-files'],
  ['briefings'],
  ['briefing-texts', 'due-briefings', 'issues'],
]

/** The only names of files in a noun's folder, besides tests. */
export const vocabulary = ['schema', 'rules', 'scope', 'policy', 'queries', 'commands', 'actions']

/** The report model and its renderers, in the folder of the noun `reports`. */
export const reportFiles = [
  'report',
  'filters',
  'applied',
  'wording',
  'briefing',
  'briefing-changes',
  'briefing-content',
  'briefing-frozen',
  'briefing-items',
  'briefing-ledger',
  'briefing-legend',
  'briefing-sentences',
  'briefing-tables',
  'briefing-words',
  'columns',
  'document',
  'docx-clock',
  'docx-parts',
  'docx-runs',
  'docx-tables',
  'ledger',
  'lines',
  'partner-sheet',
  'partner-sheet-content',
  'partner-sheet-frame',
  'partner-sheet-pack',
  'partner-sheet-request',
  'partner-sheet-safe',
  'partner-sheet-words',
  'preview',
  'quality',
  'snapshot',
  'stacking',
  'templates/',
  'sheet-cells',
  'sheet-look',
  'sheet-measure',
  'sheet-notes',
  'sheet-page',
  'sheet-rows',
  'sheet-text',
  'render-briefing',
  'render-csv',
  'render-docx',
  'render-document',
  'render-json',
  'render-ledger',
  'render-pdf',
  'render-stream',
  'render-xlsx',
  'workbook',
]

/** Whether a module of lib may import another as far as the order of nouns goes; what is no module of lib is no matter of it. */
export function isBefore(to: string, from: string): boolean {
  const [target, own] = [rankOf(to), rankOf(from)]
  if (target < 0) return true
  return own >= 0 && (target < own || folderOf(to) === folderOf(from))
}

function rankOf(path: string): number {
  return nouns.findIndex((line) => line.includes(folderOf(path)))
}

function folderOf(path: string): string {
  return /^lib\/([a-z0-9-]+)\//.exec(path)?.[1] ?? ''
}
