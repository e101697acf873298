/** Rows about what jobs make, which the named rule must refuse; as in `bad-rows`. */
export const badJobRows: [rule: string, table: string, columns: Record<string, unknown>][] = [
  ['snapshot_item_range', 'snapshot_item', { from_day: '2026-11-26', to_day: '2026-11-25' }],
]
