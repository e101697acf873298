/** The nouns in the order in which they may import: each those of the lines before it. A new noun is added here first. */
export const nouns = [
  ['settings'],
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
  ['entries', 'resolutions'],
  ['hand-overs'],
  ['assignment', 'endings'],
  ['hits', 'my-work', 'overview', 'reports'],
  ['tallies', 'picks', 'outlook', 'dossiers'],
  ['front-page'],
]

/** The only names of files in a noun's folder, besides tests. */
export const vocabulary = ['schema', 'rules', 'scope', 'policy', 'queries', 'commands', 'actions']

/** The report model and its renderers, in the folder of the noun `reports`. */
export const reportFiles = [
  'report',
  'filters',
  'applied',
  'wording',
  'columns',
  'ledger',
  'quality',
  'snapshot',
  'sheet-cells',
  'sheet-look',
  'sheet-measure',
  'sheet-notes',
  'sheet-page',
  'sheet-text',
  'render-csv',
  'render-json',
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
