import type { Verdict } from '@/lib/seals/queries'
import { type EventFinding, findLostHead, type NotedHead, type SealFault } from '@/lib/seals/rules'
import type { NotedHeads } from './history-heads'
import { Refusal } from './refusal'

const faults: Record<SealFault, string> = {
  missing: 'is missing',
  content: 'is not what was sealed',
  previous: 'does not join the seal before it',
  range: 'does not begin where the seal before it ends',
}

/** What the words of the command ask for besides. Throws Refusal when they are not understood. */
export function readAsked(words: string[]): NotedHead | null {
  if (words.length === 0) return null
  const [, number, hash] = /^--head(?: (\d{1,9}))? ([0-9a-f]{64})$/i.exec(words.join(' ')) ?? []
  if (!hash) throw new Refusal('Usage: npm run history:verify -- [--head [NUMBER] HASH]')
  return { number: number ? Number(number) : undefined, hash: hash.toLowerCase() }
}

/** The verdict in lines, with what was noted outside of the database, and whether everything is as it was sealed. */
export function describeVerdict(
  verdict: Verdict,
  { heads, unreadable }: NotedHeads,
  asked: NotedHead | null,
): { isWhole: boolean; lines: string[] } {
  const { events, unsealed, hashes, event, seal } = verdict
  const lost = findLostHead(heads, hashes)
  const lostAsked = asked && findLostHead([asked], hashes)
  const wrong = [
    event && describeEvent(event),
    seal && `Seal ${seal.number} ${faults[seal.fault]}.`,
    lost && `${headOf(lost)}, noted in history-heads.log, is not in the chain: ${cutOff}`,
    lostAsked && `${headOf(lostAsked)} is not in the chain: ${cutOff}`,
  ].filter((line) => line !== null)
  const counts = `Events: ${events}. Seals: ${hashes.length}. Events not sealed yet: ${unsealed}.`
  const notes = unreadable > 0 ? [`Lines of history-heads.log that cannot be read: ${unreadable}.`] : []
  if (wrong.length > 0)
    return { isWhole: false, lines: ['The history is not as it was sealed.', ...wrong, counts, ...notes] }
  const head = hashes.length > 0 ? [`Head: ${hashes.length} ${hashes.at(-1)}`] : []
  return { isWhole: true, lines: ['The history is as it was sealed.', counts, ...head, ...notes] }
}

const cutOff = 'its end was cut off or replaced, or an older backup was restored.'

function headOf({ number, hash }: NotedHead): string {
  return number === undefined ? `Head ${hash}` : `Head ${number} ${hash}`
}

/** Names and actions come from a row that anybody may have written: they are quoted, so that each stays in its line. */
function describeEvent(finding: EventFinding): string {
  if (finding.kind === 'missing') return `Event missing: ${finding.id}, sealed in seal ${finding.seal}.`
  const { id, at, action, actorName } = finding.event
  const kind = finding.kind === 'changed' ? 'changed' : 'inserted'
  return `Event ${kind}: ${id}, ${at}, ${JSON.stringify(action)} by ${JSON.stringify(actorName)}, in seal ${finding.seal}.`
}
