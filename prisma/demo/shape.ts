import type { Role } from '@/lib/auth/actor'
import type { EditBriefingText } from '@/lib/briefing-texts/schema'
import type { Cadence } from '@/lib/cadences/rules'
import type { AmountKind, Health, MoveBy, Stage } from '@/lib/commitments/rules'
import type { Fact } from '@/lib/confirmations/rules'
import type { Language } from '@/lib/i18n/locale'
import type { ListName } from '@/lib/lists/rules'
import type { takePack } from '@/lib/partner-sheets/commands'
import type { ProblemLevel } from '@/lib/problems/rules'
import type { SettingName } from '@/lib/settings/rules'
import type { NextStepOutcome } from '@/lib/status-updates/rules'

/** The invented people of the demo. */
export type PersonKey = 'lin' | 'he' | 'zhou' | 'gu' | 'brandt' | 'shen'
export type UnitKey = 'office' | 'commerce' | 'science' | 'exhibition'

export type Unit = { en: string; zh: string; de: string }
export type Person = {
  name: string
  email: string
  role: Role
  units: readonly UnitKey[]
  /** The language that this person has chosen; without one the browser's counts. */
  locale?: 'en' | 'zh-CN' | 'de'
}

export type Update = {
  does: 'update'
  language: Language
  progress: string
  problems?: string
  health: Exclude<Health, 'notReported'>
  /** What comes next, and on which day: counted from the day of the telling, negative for days that are over. */
  step?: string
  stepIn?: number
  outcome?: NextStepOutcome
  /** Where they are left out, stage and move stay as they are. */
  stage?: Stage
  stageReason?: string
  move?: MoveBy
  real?: true
}

type CheckOf = { item: string } | { contact: string } | 'visit'

/** What somebody does to the texts of the visit; `of` is the item whose passage is found there again. */
export type SourceDeed =
  | { does: 'attach'; title: string; language: Language; text: string }
  /** The sentence that is proposed first, or that there is none; told again it corrects what was said before. */
  | { does: 'match'; of: string; says?: 'none' }

/** What somebody does to the briefing that is worked on. */
export type BriefingDeed =
  | { does: 'beginBriefing' }
  | { does: 'writeBriefing'; section: EditBriefingText['section']; language: Language; text: string }
  | { does: 'signOff' }
  | { does: 'publish' }

/** What somebody takes along about partners: what one of them may be given, or what we know of several. */
export type SheetDeed = Pick<Parameters<typeof takePack>[1], 'language' | 'format'> &
  (
    | { does: 'takeSafeSheet'; partner: string }
    | { does: 'takePack'; title: string; partners: readonly string[] }
  )

/** What somebody does, in the words of the commands. Days are counted from the day of the telling. */
export type Deed =
  | SourceDeed
  | BriefingDeed
  | SheetDeed
  | { does: 'addUnit'; unit: UnitKey }
  /** Whether what the unit reports is printed only once somebody has approved it. */
  | { does: 'setApproval'; unit: UnitKey; required: boolean }
  | { does: 'invite'; person: PersonKey }
  | { does: 'accept' }
  | { does: 'resolve'; check: CheckOf; field: string; value?: string; note?: string }
  | { does: 'setThreshold'; name: SettingName; to: number }
  | { does: 'addEntry'; list: ListName; en: string; zh: string; de: string }
  | { does: 'saveView'; name: string; query: string; audience: 'self' | 'units' | 'everyone' }
export type ItemDeed =
  | { does: 'lead'; unit: UnitKey }
  | { does: 'handOver'; unit: UnitKey; why: string }
  | { does: 'take' }
  | { does: 'handBack'; why: string }
  | { does: 'support'; units: readonly UnitKey[] }
  | { does: 'own'; person: PersonKey }
  | { does: 'showTo'; people: readonly PersonKey[] }
  | { does: 'confirm' }
  | { does: 'extend'; dueIn: number; why: string }
  | { does: 'ask'; dueIn: number; why: string; soFar: string }
  | { does: 'grant'; comment?: string }
  | { does: 'refuse'; why: string }
  | { does: 'plan'; milestone: string; language: Language; dueIn: number }
  | { does: 'expect'; milestone: string; dueIn: number; why: string }
  | { does: 'reach'; milestone: string }
  | { does: 'setStage'; stage: Stage; why?: string }
  | { does: 'file'; type: string; language: Language; title: string }
  | { does: 'verify'; document: string }
  | { does: 'amount'; kind: AmountKind; value: string; currency: string; source: string }
  | { does: 'heardFromPartner'; fact: Fact; how: string }
  | {
      does: 'raise'
      level: ProblemLevel
      language: Language
      stuck: string
      asks: string
      dueIn: number
      of?: PersonKey
    }
  | { does: 'answer'; language: Language; answer: string }
  | { does: 'carryOut'; note: string }
  | { does: 'settle'; why: string }
  /** On the latest update, where it says so. */
  | { does: 'comment'; text: string; onUpdate?: true }
  | { does: 'approve' }
  | { does: 'giveBack'; asks: string }
  | { does: 'correct'; progress: string }
  | { does: 'sayNoChange' }
  | { does: 'setCadence'; cadence: Cadence }
  | { does: 'pause'; untilIn: number; why: string }
  | { does: 'complete' | 'terminate'; why: string }
  | { does: 'suspend'; untilIn: number; why: string }
  | { does: 'merge'; into: string; why: string }
  | { does: 'archive'; why: string }
  /** What it says of itself stays; the partner may know of it from now on. */
  | { does: 'makePublic' }
  | { does: 'enter'; entry: NewItem }
  | Update

/** An item that comes up later than the visit's own. */
export type NewItem = {
  title: { en: string; zh: string; de: string }
  summary: { en: string; zh: string; de: string }
  session: string
  partner: string
  unit: UnitKey
  dueIn: number
}

type At<Doing> = Doing & { daysAgo: number; by: PersonKey }
export type Beat = At<Deed>
export type ItemBeat = At<ItemDeed>

/** What becomes of one item of the visit, or of one that is entered later, in the order of the days. */
export type ItemStory = {
  /** The item's key in the first visit; one of its own where the story begins by entering it. */
  item: string
  /** The day that is proposed when the visit is recorded; without one it is counted from the visit's end. */
  dueIn?: number
  restricted?: true
  beats: readonly ItemBeat[]
}

export type ToldBeat = Beat | (ItemBeat & { item: string })
