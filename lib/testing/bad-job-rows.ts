import { testNow } from '@/lib/testing/factories'

/** Rows about what jobs make, which the named rule must refuse; as in `bad-rows`. */
export const badJobRows: [rule: string, table: string, columns: Record<string, unknown>][] = [
  ['snapshot_item_range', 'snapshot_item', { from_day: '2026-11-26', to_day: '2026-11-25' }],
  ['export_progress', 'export', { progress: -1 }],
  ['export_progress', 'export', { total: -1 }],
  ['export_done_is_whole', 'export', { state: 'done', failure: null }],
  [
    'export_done_is_whole',
    'export',
    { state: 'done', failure: null, ended_at: testNow, file_name: 'ledger.csv' },
  ],
  ['export_failed_says_why', 'export', { state: 'failed', failure: null }],
  ['export_failed_says_why', 'export', { state: 'waiting', failure: 'broken' }],
  ['export_sha256_length', 'export', { sha256: '\\x00' }],
  ['export_expires_after_request', 'export', { requested_at: testNow, expires_at: testNow }],
]
