import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AssignmentDialog } from '@/components/assignment/assignment-dialog'
import { AssignmentSection } from '@/components/assignment/assignment-section'
import { HandOverNote } from '@/components/assignment/hand-over-note'
import { CommitmentActions } from '@/components/commitments/commitment-actions'
import { CommitmentAside } from '@/components/commitments/commitment-aside'
import { CommitmentDialog } from '@/components/commitments/commitment-dialog'
import { CommitmentEyebrow } from '@/components/commitments/commitment-eyebrow'
import { CommitmentFacts } from '@/components/commitments/commitment-facts'
import { CommitmentHeadline } from '@/components/commitments/commitment-headline'
import { CommitmentStages } from '@/components/commitments/commitment-stages'
import { CommitmentTimeline } from '@/components/commitments/commitment-timeline'
import { MentionQuote } from '@/components/commitments/mention-quote'
import { NextStep } from '@/components/commitments/next-step'
import { EndingNote } from '@/components/endings/ending-note'
import { HistoryList } from '@/components/history/history-list'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { DoneToast } from '@/components/status-updates/done-toast'
import { Link } from '@/components/ui/link'
import { Section, Split } from '@/components/ui/section'
import {
  type Choices,
  findAssignment,
  listAssignmentChoices,
  listViewerChoices,
} from '@/lib/assignment/queries'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { findCommitment, listCommitmentChecks } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { SearchParams } from '@/lib/commitments/schema'
import { readDossier } from '@/lib/dossiers/queries'
import { listEndings } from '@/lib/endings/queries'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { listCommitmentHistory } from '@/lib/history/queries'
import { listMentions } from '@/lib/mentions/queries'
import { readingAt } from '@/lib/settings/queries'
import { listStatusUpdates } from '@/lib/status-updates/queries'

const noChoices: Choices = { units: [], owners: [] }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const [{ number }, { dialog, done, stage }] = await Promise.all([params, searchParams])
  const { actor, now } = await requireActor(`/commitments/${number}`)
  const reading = readingAt(now)
  const commitment = await findCommitment(actor, number, reading)
  if (!commitment) notFound()
  const [parts, assigned, t] = await Promise.all([
    readParts(actor, number),
    readAssignment(actor, number, dialog),
    getTranslations(),
  ])
  const { mentions, checks, updates, deadlineChanges, stageChanges, endings, absorbed, events } = parts
  const { assignment, handOver } = assigned
  return (
    <Page
      eyebrow={<CommitmentEyebrow commitment={commitment} />}
      headline={<CommitmentHeadline commitment={commitment} />}
      names={<OtherNames texts={commitment.title} />}
      standfirst={<Spoken texts={commitment.summary} />}
      actions={<CommitmentActions commitment={commitment} />}
    >
      <DoneToast done={done} />
      <EndingNote commitment={commitment} ending={endings[0]} today={reading.today} />
      {handOver && <HandOverNote commitment={commitment} handOver={handOver} />}
      {mentions.map((mention) => (
        <MentionQuote key={mention.id} mention={mention} checks={checks} />
      ))}
      {commitment.can.edit && !commitment.archived && (
        <p className="small no-print">
          <Link href={`/commitments/${number}/mention`}>{t('mention.add')}</Link>
        </p>
      )}
      <CommitmentFacts commitment={commitment} today={reading.today} />
      <Split
        aside={
          <>
            {assignment && <AssignmentSection commitment={commitment} assignment={assignment} />}
            <CommitmentAside
              commitment={commitment}
              mentions={mentions}
              checks={checks}
              absorbed={absorbed}
            />
          </>
        }
      >
        <CommitmentStages commitment={commitment} changes={stageChanges} />
        {isOpen(commitment.standing) && <NextStep commitment={commitment} today={reading.today} />}
        <Section
          id="updates"
          title={t('statusUpdate.updates')}
          aside={<span className="muted">{t('statusUpdate.count', { count: updates.length })}</span>}
        >
          <CommitmentTimeline
            updates={updates}
            changes={deadlineChanges}
            steps={stageChanges}
            endings={endings}
          />
        </Section>
        <Section id="history" title={t('history.title')}>
          <HistoryList events={events} />
        </Section>
      </Split>
      {assignment && (
        <AssignmentDialog name={dialog} commitment={commitment} {...assigned} assignment={assignment} />
      )}
      <CommitmentDialog name={dialog} stage={stage} commitment={commitment} today={reading.today} />
    </Page>
  )
}

/** What belongs to a visible commitment. */
async function readParts(actor: Actor, number: string) {
  const [mentions, checks, updates, dossier, ended, events] = await Promise.all([
    listMentions(actor, number),
    listCommitmentChecks(actor, number),
    listStatusUpdates(actor, number),
    readDossier(actor, number),
    listEndings(actor, number),
    listCommitmentHistory(actor, number),
  ])
  if (!dossier) notFound()
  return { mentions, checks, updates, ...dossier, ...ended, events }
}

/** Who works on it; what can be chosen is read for a dialog only. */
async function readAssignment(actor: Actor, number: string, dialog: string | string[] | undefined) {
  const [assignment, handOver, choices, viewers] = await Promise.all([
    findAssignment(actor, number),
    findOpenHandOver(actor, number),
    dialog === undefined ? noChoices : listAssignmentChoices(actor),
    dialog === 'viewers' ? listViewerChoices(actor) : [],
  ])
  return { assignment, handOver, choices, viewers }
}
