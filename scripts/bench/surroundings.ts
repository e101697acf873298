import { languages } from '@/lib/i18n/locale'
import { quoteAt } from '@/lib/visits/rules'
import { type Item, instantOf, type Making, tell } from './item'
import { addRow } from './store'

/** What an item is recorded with: its texts, partners, units, its place in the source, now and then a check. */
export function writeSurroundings(making: Making, item: Item): void {
  const { chance, rows, units } = making
  const at = instantOf(item.bornOn, chance)
  const commitment_id = item.id
  for (const language of languages)
    addRow(rows, 'commitment_text', { commitment_id, language, ...item.texts[language], changed_at: at })
  for (const { id } of item.partners)
    addRow(rows, 'commitment_partner', { commitment_id, partner_id: id, role: 'counterpart' })
  const other = chance.pick(units)
  if (chance.happens(30) && other !== item.unit)
    addRow(rows, 'commitment_supporting_unit', { commitment_id, unit_id: other.id, basis: 'confirmed' })
  writeMention(making, item, at)
  if (chance.happens(15)) {
    const note = { note_en: 'Who promised it is to be confirmed.', note_zh: '承诺方待核实。', note_de: null }
    const check = { id: chance.idAt(at), field: 'promisedBy', kind: 'notStated', ...note }
    addRow(rows, 'check', { ...check, commitment_id, created_at: at })
  }
  const { dueOn, dueBasis, number } = item
  const after = {
    number,
    title: item.texts[item.language].title,
    bindingStrength: 'memorandum',
    dueOn,
    dueBasis,
  }
  tell(making, item, at, null, { action: 'commitment.recorded', before: {}, after })
}

function writeMention({ chance, rows, visit }: Making, item: Item, at: Date): void {
  const quote = visit.quotes[item.runningNumber - 1]
  const id = chance.idAt(at)
  const place = { commitment_id: item.id, session_id: chance.pick(visit.sessionIds), created_at: at }
  addRow(rows, 'mention', { id, ...place })
  if (!quote) throw new Error(`The source says nothing of ${item.number}`)
  const { exact, prefix, suffix } = quoteAt(quote.text, quote.text.indexOf(quote.exact), quote.exact)
  addRow(rows, 'anchor', {
    id: chance.idAt(at),
    source_document_id: visit.sourceId,
    paragraph_number: quote.paragraph,
    exact,
    prefix,
    suffix,
    mention_id: id,
  })
}
