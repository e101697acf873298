import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { LightMark } from '@/components/ui/mark'
import type { CalendarEntry as Entry } from '@/lib/calendar/queries'
import type { CalendarKind } from '@/lib/calendar/rules'

/** The sign of each kind but deadlines, whose sign is their light. */
export const kindSigns: Record<Exclude<CalendarKind, 'deadline'>, IconName> = {
  session: 'user',
  decision: 'check',
  step: 'right',
  milestone: 'flag',
  pause: 'leave',
}

/** One thing that stands on a day, in a line: its sign and its words. It opens the item, or the visit of a session. */
export function EntryLink({ entry }: { entry: Entry }) {
  const t = useTranslations('calendar')
  const comma = useTranslations('punctuation')('comma')
  const proposed = entry.kind === 'deadline' && entry.phase === 'proposed'
  return (
    <Link className={proposed ? 'entry entry--proposed' : 'entry'} href={hrefOf(entry)}>
      <EntrySign entry={entry} />
      <span className="entry__text">
        {entry.kind !== 'deadline' && <span className="vh">{t(`kind.${entry.kind}`)} </span>}
        <EntryPhase entry={entry} hidden />
        <EntryTitle entry={entry} />
        {entry.kind !== 'session' && (
          <span className="muted">
            {comma}
            {entry.item.number}
          </span>
        )}
      </span>
    </Link>
  )
}

/** Where the item of an entry is read, or what a session belongs to. */
export function hrefOf(entry: Entry): string {
  if (entry.kind === 'session') return `/visits/${entry.session.visitKey}`
  const part = { deadline: '', decision: '#problems', step: '', milestone: '#milestones', pause: '' }
  return `/commitments/${entry.item.number}${part[entry.kind]}`
}

/** The light of a deadline with its word read aloud, or the sign of another kind. */
export function EntrySign({ entry }: { entry: Entry }) {
  const t = useTranslations('light')
  if (entry.kind !== 'deadline') return <Icon name={kindSigns[entry.kind]} />
  return (
    <LightMark light={entry.item.light} wordHidden>
      {t(entry.item.light)}{' '}
    </LightMark>
  )
}

/** What the kind alone does not say: only proposed, planned, expected, reached, which pause. */
export function EntryPhase({ entry, hidden = false }: { entry: Entry; hidden?: boolean }): ReactNode {
  const t = useTranslations('calendar.phase')
  const phase = phaseOf(entry)
  if (!phase) return null
  return <span className={hidden ? 'vh' : 'muted'}>{t(phase)} </span>
}

const phases = ['proposed', 'planned', 'forecast', 'reached', 'suspension', 'updates'] as const

function phaseOf({ kind, phase }: Entry): (typeof phases)[number] | undefined {
  return kind === 'decision' || kind === 'session' ? undefined : phases.find((each) => each === phase)
}

/** What it is called: the title of the session, the words of a step, a milestone or a decision, else the item's title. */
export function EntryTitle({ entry }: { entry: Entry }) {
  if (entry.kind === 'session')
    return (
      <Spoken texts={entry.session.title} fallback={`${entry.session.visitKey}-${entry.session.position}`} />
    )
  const { words, language } = entry
  return words && language ? (
    <Foreign text={words} language={language} />
  ) : (
    <Spoken texts={entry.item.title} />
  )
}
