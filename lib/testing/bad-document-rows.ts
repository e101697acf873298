import { testNow } from '@/lib/testing/factories'

const id = crypto.randomUUID()
const archived = { archived_by_id: id, archived_at: testNow }

/** Rows about documents and what they prove, which the named rule must refuse; as in `bad-rows`. */
export const badDocumentRows: [rule: string, table: string, columns: Record<string, unknown>][] = [
  ['document_title_present', 'document', { title: ' ' }],
  ['document_title_present', 'document', { file_name: '' }],
  ['document_size_positive', 'document', { size: 0 }],
  ['document_hash_form', 'document', { sha256: 'A'.repeat(64) }],
  ['document_hash_form', 'document', { sha256: '' }],
  ['document_one_place', 'document', { status_update_id: id, problem_id: id }],
  ['document_archive_whole', 'document', archived],
  ['document_archive_whole', 'document', { archive_reason: 'The wrong page.' }],
  ['document_chunk_size', 'document_chunk', { position: -1 }],
  ['document_chunk_size', 'document_chunk', { bytes: '\\x' }],
  ['document_chunk_size', 'document_chunk', { bytes: `\\x${'00'.repeat(262_145)}` }],
  ['briefing_period', 'briefing', { to_on: '2026-10-31' }],
  ['briefing_number_from_one', 'briefing', { number: 0 }],
  ['briefing_since_is_another', 'briefing', { id, since_id: id }],
  ['briefing_signed_off_whole', 'briefing', { signed_off_at: null }],
  ['briefing_published_whole', 'briefing', { published_at: null }],
  ['briefing_sha256_length', 'briefing', { sha256: '\\x00' }],
  ['briefing_discarded_unpublished', 'briefing', { discarded_at: testNow }],
  ['briefing_file_sha256_length', 'briefing_file', { sha256: '\\x00' }],
  ['briefing_file_whole', 'briefing_file', { byte_count: 1 }],
  ['stage_verification_by_another', 'stage_verification', { reported_by_id: id, verified_by_id: id }],
  ['amount_positive', 'amount', { value: 0 }],
  ['amount_positive', 'amount', { value: -1 }],
  ['amount_currency_form', 'amount', { currency: 'eur' }],
  ['amount_source_present', 'amount', { source: ' ' }],
  ['amount_withdrawal_whole', 'amount', { withdrawn_at: testNow }],
  [
    'fact_confirmation_has_proof',
    'fact_confirmation',
    { standing: 'confirmedByDocument', document_id: null },
  ],
  ['fact_confirmation_has_proof', 'fact_confirmation', { standing: 'confirmedByPartner', note: ' ' }],
]
