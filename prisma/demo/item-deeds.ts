import { randomUUID } from 'node:crypto'
import { archiveCommitment } from '@/lib/archives/commands'
import { archiveCommitmentSchema } from '@/lib/archives/schema'
import { setLeadUnit, setNamedViewers, setOwner, setSupportingUnits } from '@/lib/assignment/commands'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { changeDeadline, confirmDeadline } from '@/lib/deadlines/commands'
import { changeDeadlineSchema } from '@/lib/deadlines/schema'
import { endCommitment, mergeCommitment, suspendCommitment } from '@/lib/endings/commands'
import { endCommitmentSchema, mergeCommitmentSchema, suspendCommitmentSchema } from '@/lib/endings/schema'
import { editCommitment, enterCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema, enterCommitmentSchema, fieldOf } from '@/lib/entries/schema'
import { acceptHandOver, handBack, handOver } from '@/lib/hand-overs/commands'
import { handBackSchema, handOverSchema } from '@/lib/hand-overs/schema'
import { changeStage } from '@/lib/stages/commands'
import { changeStageSchema } from '@/lib/stages/schema'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { postStatusUpdateSchema } from '@/lib/status-updates/schema'
import { dayIn } from '@/prisma/demo/days'
import { tellDates } from '@/prisma/demo/deadline-deeds'
import { tellDecisions } from '@/prisma/demo/decision-deeds'
import { tellProofs } from '@/prisma/demo/proof-deeds'
import type { ItemBeat, ItemDeed, NewItem, Update } from '@/prisma/demo/shape'
import { tellUpdates } from '@/prisma/demo/update-deeds'
import { itemNamed, must, personId, type World } from '@/prisma/demo/world'

type Seen = Awaited<ReturnType<typeof seen>>
type Doing<Does extends ItemDeed['does']> = Extract<ItemDeed, { does: Does }>
type Subject = { commitmentId: string; version: number }

/** Does one deed on an item, on the version that is there, as its form would send it. */
export async function tellItemDeed(
  world: World,
  actor: Actor,
  beat: ItemBeat & { item: string },
  at: Date,
): Promise<void> {
  if (beat.does === 'enter') return enter(world, actor, beat.item, beat.entry, at)
  const item = await seen(itemNamed(world, beat.item).id)
  const subject = { commitmentId: item.id, version: item.version }
  if (beat.does === 'update') return update(world, actor, item, beat, at)
  if (await assign(world, actor, subject, beat, at)) return
  if (await tellDates(world, actor, subject, beat, at)) return
  if (await tellProofs(world, actor, subject, beat, at)) return
  if (await tellDecisions(world, actor, subject, beat, at)) return
  if (await tellUpdates(world, actor, subject, beat, at)) return
  await decide(world, actor, subject, beat, at)
}

/** Who leads, supports, owns and may look. Whether the deed was one of these. */
async function assign(world: World, actor: Actor, subject: Subject, beat: ItemBeat, at: Date) {
  const unitId = (unit: Doing<'lead'>['unit']) => must(world.unitIds.get(unit))
  switch (beat.does) {
    case 'lead':
      await setLeadUnit(actor, { ...subject, leadUnitId: unitId(beat.unit) }, at)
      return true
    case 'handOver': {
      const passed = { ...subject, id: randomUUID(), toUnitId: unitId(beat.unit), reason: beat.why }
      await handOver(actor, handOverSchema.parse(passed), at)
      return true
    }
    case 'take':
      await acceptHandOver(actor, subject, at)
      return true
    case 'handBack':
      await handBack(actor, handBackSchema.parse({ ...subject, reason: beat.why }), at)
      return true
    case 'support':
      await setSupportingUnits(actor, { ...subject, unitIds: beat.units.map(unitId) }, at)
      return true
    case 'own':
      await setOwner(actor, { ...subject, ownerId: await personId(beat.person) }, at)
      return true
    case 'showTo': {
      const personIds: string[] = []
      for (const person of beat.people) personIds.push(await personId(person))
      await setNamedViewers(actor, { ...subject, personIds }, at)
      return true
    }
    default:
      return false
  }
}

/** Dates, stages and ends. */
async function decide(world: World, actor: Actor, subject: Subject, beat: ItemBeat, at: Date): Promise<void> {
  const sent = { ...subject, id: randomUUID() }
  switch (beat.does) {
    case 'confirm':
      return confirmDeadline(actor, sent, at)
    case 'extend': {
      const moved = { ...sent, dueOn: dayIn(world.today, beat.dueIn), reason: beat.why }
      return changeDeadline(actor, changeDeadlineSchema.parse(moved), at)
    }
    case 'setStage': {
      const step = { ...subject, stage: beat.stage, reason: beat.why }
      await changeStage(actor, changeStageSchema.parse(step), at)
      return
    }
    case 'complete':
    case 'terminate': {
      const kind = beat.does === 'complete' ? 'completed' : 'terminated'
      return endCommitment(actor, endCommitmentSchema.parse({ ...sent, kind, reason: beat.why }), at)
    }
    case 'suspend': {
      const paused = { ...sent, suspendedUntil: dayIn(world.today, beat.untilIn), reason: beat.why }
      return suspendCommitment(actor, suspendCommitmentSchema.parse(paused), at)
    }
    case 'merge': {
      const merged = { ...sent, into: itemNamed(world, beat.into).number, reason: beat.why }
      return mergeCommitment(actor, mergeCommitmentSchema.parse(merged), at)
    }
    case 'makePublic':
      return makePublic(actor, subject, at)
    case 'archive':
      return archiveCommitment(actor, archiveCommitmentSchema.parse({ ...subject, reason: beat.why }), at)
  }
}

async function update(
  world: World,
  actor: Actor,
  item: Seen,
  { language, progress, problems, health, step, stepIn, outcome, stage, stageReason, move, real }: Update,
  at: Date,
): Promise<void> {
  const posted = {
    id: randomUUID(),
    commitmentId: item.id,
    version: item.version,
    language,
    progress,
    problems,
    nextStep: step,
    nextStepDueOn: stepIn === undefined ? undefined : dayIn(world.today, stepIn),
    nextStepOutcome: outcome,
    health,
    stage: stage ?? item.stage,
    stageReason,
    moveBy: move ?? item.moveBy,
    realProgress: real ?? false,
  }
  await postStatusUpdate(actor, postStatusUpdateSchema.parse(posted), at)
}

async function enter(world: World, actor: Actor, key: string, entry: NewItem, at: Date): Promise<void> {
  const { title, summary, session, partner, unit, dueIn } = entry
  const { visitId, sessionIds, partnerIds } = world.recorded
  const input = enterCommitmentSchema.parse({
    id: randomUUID(),
    visitId,
    sessionId: must(sessionIds.get(session)),
    originalLanguage: 'zh',
    titleEn: title.en,
    titleZh: title.zh,
    titleDe: title.de,
    summaryEn: summary.en,
    summaryZh: summary.zh,
    summaryDe: summary.de,
    commitmentKind: 'cooperation',
    bindingStrength: 'talkingPoint',
    promisedBy: 'both',
    moveBy: 'ours',
    stage: 'inTalks',
    confidentiality: 'internal',
    partner1: must(partnerIds.get(partner)),
    role1: 'counterpart',
    leadUnitId: must(world.unitIds.get(unit)),
    dueOn: dayIn(world.today, dueIn),
    dueBasis: 'agreed',
    another: true,
  })
  world.entered.set(key, await enterCommitment(actor, input, at))
}

/** Sends the form of the item as it stands, with another confidentiality. */
async function makePublic(actor: Actor, subject: Subject, at: Date): Promise<void> {
  const { texts, partners, kind, ...facts } = await transaction((tx) =>
    tx.commitment.findUniqueOrThrow({
      where: { id: subject.commitmentId },
      select: {
        originalLanguage: true,
        kind: true,
        bindingStrength: true,
        promisedBy: true,
        moveBy: true,
        stage: true,
        texts: { select: { language: true, title: true, summary: true } },
        partners: { select: { partnerId: true, role: true }, orderBy: { partnerId: 'asc' } },
      },
    }),
  )
  const wordings = texts.flatMap(({ language, title, summary }) => [
    [fieldOf('title', language), title],
    [fieldOf('summary', language), summary],
  ])
  const rows = partners.flatMap(({ partnerId, role }, index) => [
    [`partner${index + 1}`, partnerId],
    [`role${index + 1}`, role],
  ])
  const told = { ...facts, commitmentKind: kind, ...Object.fromEntries([...wordings, ...rows]) }
  const input = editCommitmentSchema.parse({ ...subject, ...told, confidentiality: 'public' })
  await editCommitment(actor, input, at)
}

/** What a form of the item would hold. */
function seen(id: string) {
  return transaction((tx) =>
    tx.commitment.findUniqueOrThrow({
      where: { id },
      select: { id: true, version: true, stage: true, moveBy: true },
    }),
  )
}
