import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildVisit } from '@/lib/testing/factories'
import { addDays } from '@/lib/time/calendar-date'

/** Early in the morning in Shanghai, the evening before in Berlin, where the clocks went back on 25 October. */
export const clockNow = new Date('2026-11-25T17:30:00Z')
const hour = 3_600_000
const ago = (days: number, hours = 0) => new Date(clockNow.getTime() - (days * 24 + hours) * hour)

/** Which of `count` it is for an item and a question: the same on each run. */
function chosen(item: number, question: number, count: number): number {
  return (Math.imul(item * 31 + question * 17 + 7, 2_654_435_761) >>> 8) % count
}

/** Items of two units with all that tells when their updates were due and how they came: silent, paused, ended, handed over. */
export async function buildClocks(by: PersonActor, units: readonly string[], count: number): Promise<void> {
  const visits = [
    await buildVisit({ startsOn: '2026-08-03', endsOn: '2026-08-31' }),
    await buildVisit({ startsOn: '2026-10-01', endsOn: '2026-10-20' }),
    await buildVisit({ startsOn: '2026-11-02', endsOn: '2026-11-20' }),
  ]
  for (let item = 0; item < count; item++) {
    const leadUnitBasis = chosen(item, 0, 9) === 0 ? ('proposed' as const) : ('confirmed' as const)
    const visit = visits[chosen(item, 1, 3)] as (typeof visits)[number]
    const { id } = await buildCommitment({ visit, leadUnitId: units[item % 2] as string, leadUnitBasis })
    await db().commitment.update({
      where: { id },
      data: { createdAt: ago(20 + chosen(item, 2, 80), chosen(item, 3, 24)) },
      select: { id: true },
    })
    await report(id, item, by)
    await change(id, item)
    await end(id, item, by)
    await hand(id, item, by, units)
  }
}

/** Up to seven updates at any hour, some of them on one day; most items are silent for a while. */
async function report(commitmentId: string, item: number, by: PersonActor): Promise<void> {
  const times = Array.from({ length: chosen(item, 4, 8) }, (_, at) =>
    ago(chosen(item, 50 + (at >> 1), 75), chosen(item, 60 + at, 30)),
  )
  await db().statusUpdate.createMany({
    data: times.map((postedAt) => ({
      id: crypto.randomUUID(),
      commitmentId,
      authorId: by.id,
      authorName: by.name,
      postedAt,
      language: 'en' as const,
      progress: 'Talks.',
      health: 'onTrack' as const,
      stage: 'lead' as const,
      moveBy: 'ours' as const,
      realProgress: true,
    })),
  })
  const last = times.reduce<Date | null>((latest, at) => (latest && latest > at ? latest : at), null)
  await db().commitment.update({
    where: { id: commitmentId },
    data: { lastUpdateAt: last },
    select: { id: true },
  })
}

/** A cadence of its own, set long ago or just now, and a pause, over or not, begun or ended since. */
async function change(commitmentId: string, item: number): Promise<void> {
  const cadence =
    ([null, null, null, 'weekly', 'fortnightly', 'monthly'] as const)[chosen(item, 5, 6)] ?? null
  const pausedUntil = chosen(item, 6, 6) === 0 ? addDays('2026-10-10', chosen(item, 7, 90)) : null
  const paused = pausedUntil && { pausedUntil: toDateColumn(pausedUntil), pauseReason: 'A fair.' }
  await db().commitment.update({
    where: { id: commitmentId },
    data: { cadence, ...paused },
    select: { id: true },
  })
  const event = (action: string, at: Date, before: object, after: object) => ({
    commitmentId,
    at,
    action,
    actorKind: 'system' as const,
    actorName: 'test',
    before,
    after,
  })
  const events = [
    ...(chosen(item, 8, 5) === 0
      ? [event('commitment.cadenceSet', ago(chosen(item, 9, 50)), { cadence: 'weekly' }, { cadence })]
      : []),
    ...(pausedUntil && chosen(item, 10, 2) === 0
      ? [event('commitment.updatesPaused', ago(chosen(item, 11, 40)), { pausedUntil: null }, { pausedUntil })]
      : []),
    ...(pausedUntil === null && chosen(item, 12, 8) === 0
      ? [
          event(
            'commitment.updatesResumed',
            ago(chosen(item, 13, 40)),
            { pausedUntil: '2026-12-24' },
            { pausedUntil: null },
          ),
        ]
      : []),
  ]
  await db().auditEvent.createMany({ data: events })
}

/** Closed, suspended until a day that is over or not, and opened again. */
async function end(commitmentId: string, item: number, by: PersonActor): Promise<void> {
  const kind = ([null, null, null, 'completed', 'suspended'] as const)[chosen(item, 14, 5)]
  if (!kind) return
  const decidedAt = ago(3 + chosen(item, 15, 40), chosen(item, 16, 24))
  const until = kind === 'suspended' ? toDateColumn(addDays('2026-11-01', chosen(item, 17, 60))) : null
  const ending = (of: 'completed' | 'suspended' | 'reopened', at: Date) => ({
    id: crypto.randomUUID(),
    commitmentId,
    kind: of,
    reason: 'The board said so.',
    suspendedUntil: of === 'suspended' ? until : null,
    decidedById: by.id,
    decidedByName: by.name,
    decidedAt: at,
  })
  const reopened = chosen(item, 18, 3) === 0
  const again = new Date(decidedAt.getTime() + (1 + chosen(item, 19, 70)) * hour)
  await db().ending.createMany({
    data: [ending(kind, decidedAt), ...(reopened ? [ending('reopened', again)] : [])],
  })
  if (reopened) return
  const state =
    kind === 'completed'
      ? { state: kind, endedAt: decidedAt, endReason: 'Done.' }
      : { state: kind, suspendedUntil: until }
  await db().commitment.update({ where: { id: commitmentId }, data: state, select: { id: true } })
}

/** Handed over, and sometimes back. */
async function hand(
  commitmentId: string,
  item: number,
  by: PersonActor,
  units: readonly string[],
): Promise<void> {
  if (chosen(item, 20, 8) > 0) return
  const [lead = '', other = ''] = item % 2 === 0 ? units : [...units].reverse()
  const handedAt = ago(1 + chosen(item, 21, 50))
  const back = chosen(item, 22, 2) === 0
  await db().handOver.create({
    data: {
      id: crypto.randomUUID(),
      commitmentId,
      fromUnitId: back ? lead : other,
      toUnitId: back ? other : lead,
      handedById: by.id,
      handedAt,
      ...(back && {
        handedBackAt: new Date(handedAt.getTime() + 20 * hour),
        backReason: 'Not ours.',
        answeredById: by.id,
      }),
    },
    select: { id: true },
  })
}
