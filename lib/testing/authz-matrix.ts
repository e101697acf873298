import type { Role } from '@/lib/auth/actor'
import type { CommitmentSubject } from '@/lib/commitments/policy'

/** What is asked about a commitment: to know of it, to find it in one's export, to write to it. */
export const abilities = [
  'see',
  'export',
  'postStatusUpdate',
  'reviewUpdates',
  'paceUpdates',
  'changeStage',
  'changeDeadline',
  'askExtension',
  'decideExtension',
  'planMilestones',
  'reportMilestone',
  'edit',
  'end',
  'assign',
  'setLeadUnit',
  'handOver',
  'answerHandOver',
  'resolveCheck',
  'answerProblem',
] as const
export type Ability = (typeof abilities)[number]

/** How the units of an actor stand to a commitment; `none` is an actor without any unit. */
export const relations = ['leads', 'supports', 'other', 'none'] as const
export type Relation = (typeof relations)[number]

/** Who asks: a role, and for viewers whether all units are granted. */
export const askers = ['administrator', 'manager', 'staff', 'viewer', 'viewerOfAll'] as const
export type Asker = (typeof askers)[number]

type Rights = readonly Ability[]
const read: Rights = ['see', 'export']
const post: Rights = [
  ...read,
  'postStatusUpdate',
  'changeStage',
  'answerHandOver',
  'askExtension',
  'reportMilestone',
]
const all: Rights = abilities
/** Confirming or correcting a lead unit is the administrator's. */
const lead: Rights = abilities.filter((ability) => ability !== 'setLeadUnit')
const nothing: Rights = []

/** The rights table of the product: first of public and internal items, then of restricted ones. */
const rights: Record<Asker, Record<Relation, [unrestricted: Rights, restricted: Rights]>> = {
  administrator: { leads: [all, all], supports: [all, all], other: [all, all], none: [all, all] },
  manager: {
    leads: [lead, lead],
    supports: [read, nothing],
    other: [nothing, nothing],
    none: [nothing, nothing],
  },
  staff: {
    leads: [post, post],
    supports: [read, nothing],
    other: [nothing, nothing],
    none: [nothing, nothing],
  },
  viewer: {
    leads: [read, nothing],
    supports: [read, nothing],
    other: [nothing, nothing],
    none: [nothing, nothing],
  },
  viewerOfAll: {
    leads: [read, nothing],
    supports: [read, nothing],
    other: [read, nothing],
    none: [read, nothing],
  },
}

export type Cell = {
  asker: Asker
  relation: Relation
  confidentiality: CommitmentSubject['confidentiality']
  can: Record<Ability, boolean>
}

/** Every cell of the table, for `test.each`. */
export const authzMatrix: Cell[] = askers.flatMap((asker) =>
  relations.flatMap((relation) =>
    (['public', 'internal', 'restricted'] as const).map((confidentiality) => {
      const [unrestricted, restricted] = rights[asker][relation]
      const granted = confidentiality === 'restricted' ? restricted : unrestricted
      return { asker, relation, confidentiality, can: verdicts(granted) }
    }),
  ),
)

/** Role and grant of an asker. */
export function roleOf(asker: Asker): { role: Role; seesAllUnits: boolean } {
  return asker === 'viewerOfAll'
    ? { role: 'viewer', seesAllUnits: true }
    : { role: asker, seesAllUnits: false }
}

/** The units of an actor in a relation to an item that `lead` leads and `supporting` supports. */
export function unitsIn(
  relation: Relation,
  { lead, supporting, other }: { lead: string; supporting: string; other: string },
): string[] {
  return { leads: [lead], supports: [supporting], other: [other], none: [] }[relation]
}

function verdicts(granted: Rights): Record<Ability, boolean> {
  return Object.fromEntries(abilities.map((ability) => [ability, granted.includes(ability)])) as Record<
    Ability,
    boolean
  >
}

/** What is asked outside of commitments: the shared directory, people, units, the workspace, one's own account. */
export const workspaceAbilities = [
  'seeDirectory',
  'editPartner',
  'archivePartner',
  'editContact',
  'seeDirectoryHistory',
  'resolveDirectoryCheck',
  'recordVisit',
  'readHistory',
  'enterCommitments',
  'managePeople',
  'editUnits',
  'seeSettings',
  'editSettings',
  'exportLedger',
  'keepAccount',
] as const
export type WorkspaceAbility = (typeof workspaceAbilities)[number]

type WorkspaceRights = readonly WorkspaceAbility[]
const own: WorkspaceRights = ['exportLedger', 'keepAccount']
const reader: WorkspaceRights = [...own, 'seeDirectory']
const staff: WorkspaceRights = [...reader, 'editContact', 'seeDirectoryHistory', 'seeSettings']
const manager: WorkspaceRights = [
  ...staff,
  'editPartner',
  'resolveDirectoryCheck',
  'readHistory',
  'enterCommitments',
]

/** The rights table of the product beside commitments: of those who belong to some unit, and of those who belong to none. */
const workspaceRights: Record<Asker, [member: WorkspaceRights, unattached: WorkspaceRights]> = {
  administrator: [workspaceAbilities, workspaceAbilities],
  manager: [manager, own],
  staff: [staff, own],
  viewer: [reader, own],
  viewerOfAll: [reader, reader],
}

export type WorkspaceCell = {
  asker: Asker
  standing: 'a unit' | 'no unit'
  can: Record<WorkspaceAbility, boolean>
}

/** Every cell of that table, for `test.each`. */
export const workspaceMatrix: WorkspaceCell[] = askers.flatMap((asker) =>
  (['a unit', 'no unit'] as const).map((standing, index) => {
    const granted = workspaceRights[asker][index] ?? []
    const can = Object.fromEntries(workspaceAbilities.map((ability) => [ability, granted.includes(ability)]))
    return { asker, standing, can: can as WorkspaceCell['can'] }
  }),
)
