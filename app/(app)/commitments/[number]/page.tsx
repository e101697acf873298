import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DecisionDialogs } from '@/app/(app)/commitments/[number]/decision-dialogs'
import { UpdateDialogs } from '@/app/(app)/commitments/[number]/update-dialogs'
import { AmountsSection } from '@/components/amounts/amounts-section'
import { AssignmentDialog } from '@/components/assignment/assignment-dialog'
import { AssignmentSection } from '@/components/assignment/assignment-section'
import { HandOverNote } from '@/components/assignment/hand-over-note'
import { CommentsSection } from '@/components/comments/comments-section'
import { CommitmentActions } from '@/components/commitments/commitment-actions'
import { CommitmentAside } from '@/components/commitments/commitment-aside'
import { CommitmentDialog } from '@/components/commitments/commitment-dialog'
import { CommitmentEyebrow } from '@/components/commitments/commitment-eyebrow'
import { CommitmentFacts } from '@/components/commitments/commitment-facts'
import { CommitmentHeadline } from '@/components/commitments/commitment-headline'
import { CommitmentStages } from '@/components/commitments/commitment-stages'
import { CommitmentStory } from '@/components/commitments/commitment-story'
import { MentionQuote } from '@/components/commitments/mention-quote'
import { NextStep } from '@/components/commitments/next-step'
import { FactStandings } from '@/components/confirmations/fact-standings'
import { DeadlineDialogs } from '@/components/deadlines/deadline-dialogs'
import { DocumentsSection } from '@/components/documents/documents-section'
import { EndingNote } from '@/components/endings/ending-note'
import { ExtensionNote } from '@/components/extensions/extension-note'
import { HistoryList } from '@/components/history/history-list'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { MilestonesSection } from '@/components/milestones/milestones-section'
import { InstructionNotes } from '@/components/problems/instruction-note'
import { ProblemsSection } from '@/components/problems/problems-section'
import { DoneToast } from '@/components/status-updates/done-toast'
import { Link } from '@/components/ui/link'
import { Section, Split } from '@/components/ui/section'
import { ProofDialogs } from '@/components/verifications/proof-dialogs'
import {
  type Choices,
  findAssignment,
  listAssignmentChoices,
  listViewerChoices,
} from '@/lib/assignment/queries'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { SearchParams } from '@/lib/commitments/schema'
import { listConfirmers } from '@/lib/confirmations/queries'
import { readDossier } from '@/lib/dossiers/queries'
import { listEndings } from '@/lib/endings/queries'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { listCommitmentHistory } from '@/lib/history/queries'
import { listMentions } from '@/lib/mentions/queries'
import { listCommitmentChecks } from '@/lib/resolutions/queries'
import { readingOf } from '@/lib/settings/queries'
import { listStatusUpdates } from '@/lib/status-updates/queries'

/** The dialogs that choose among units and people. */
const choosing = ['lead-unit', 'hand-over', 'supporting-units', 'owner']
const noChoices: Choices = { units: [], owners: [] }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const [{ number }, asked] = await Promise.all([params, searchParams])
  const { dialog, done, stage, problem, milestone } = asked
  const { actor, now, settings } = await requireActor(`/commitments/${number}`)
  const reading = readingOf(now, settings)
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
      actions={
        <CommitmentActions commitment={commitment} extensions={parts.extensions} today={reading.today} />
      }
    >
      <DoneToast done={done} />
      <EndingNote commitment={commitment} ending={endings[0]} today={reading.today} />
      <ExtensionNote commitment={commitment} extensions={parts.extensions} />
      {handOver && <HandOverNote commitment={commitment} handOver={handOver} />}
      <InstructionNotes problems={parts.problems} path={`/commitments/${number}`} />
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
            <FactStandings
              commitment={commitment}
              confirmations={parts.confirmations}
              documents={parts.documents}
              changedAt={parts.changedAt}
            />
          </>
        }
      >
        <CommitmentStages
          commitment={commitment}
          changes={stageChanges}
          verifications={parts.verifications}
        />
        <MilestonesSection commitment={commitment} milestones={parts.milestones} today={reading.today} />
        {isOpen(commitment.standing) && <NextStep commitment={commitment} today={reading.today} />}
        <ProblemsSection commitment={commitment} problems={parts.problems} today={reading.today} />
        <CommitmentStory
          commitment={commitment}
          pace={parts.pace}
          today={reading.today}
          approvedOnly={actor.role === 'viewer'}
          waiting={parts.waiting}
          updates={updates}
          comments={parts.comments}
          changes={deadlineChanges}
          steps={stageChanges}
          extensions={parts.extensions}
          endings={endings}
        />
        <DocumentsSection commitment={commitment} documents={parts.documents} />
        <AmountsSection commitment={commitment} amounts={parts.amounts} documents={parts.documents} />
        <CommentsSection commitment={commitment} comments={parts.comments} updates={updates} />
        <Section id="history" title={t('history.title')}>
          <HistoryList events={events} />
        </Section>
      </Split>
      {assignment && (
        <AssignmentDialog name={dialog} commitment={commitment} {...assigned} assignment={assignment} />
      )}
      <ProofDialogs
        params={asked}
        commitment={commitment}
        documents={parts.documents}
        amounts={parts.amounts}
        confirmers={asked.dialog === 'confirm-fact' ? await listConfirmers(actor, number) : []}
      />
      <DecisionDialogs
        actor={actor}
        commitment={commitment}
        problems={parts.problems}
        updates={updates}
        params={{ dialog, problem, update: asked.update }}
      />
      <DeadlineDialogs
        params={{ dialog, milestone }}
        commitment={commitment}
        parts={parts}
        today={reading.today}
      />
      <UpdateDialogs
        actor={actor}
        commitment={commitment}
        updates={updates}
        pace={parts.pace}
        params={{ dialog, update: asked.update, corrects: asked.corrects }}
      />
      <CommitmentDialog name={dialog} stage={stage} commitment={commitment} />
    </Page>
  )
}

/** What belongs to a visible commitment. */
async function readParts(actor: Actor, number: string) {
  const [mentions, checks, reported, dossier, ended, events] = await Promise.all([
    listMentions(actor, number),
    listCommitmentChecks(actor, number),
    listStatusUpdates(actor, number),
    readDossier(actor, number),
    listEndings(actor, number),
    listCommitmentHistory(actor, number),
  ])
  if (!dossier) notFound()
  return { mentions, checks, ...reported, ...dossier, ...ended, events }
}

/** Who works on it; what can be chosen is read for a dialog only. */
async function readAssignment(actor: Actor, number: string, dialog: string | string[] | undefined) {
  const [assignment, handOver, choices, viewers] = await Promise.all([
    findAssignment(actor, number),
    findOpenHandOver(actor, number),
    choosing.includes(String(dialog)) ? listAssignmentChoices(actor) : noChoices,
    dialog === 'viewers' ? listViewerChoices(actor) : [],
  ])
  return { assignment, handOver, choices, viewers }
}
