'use client'

import { type ReactNode, useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type QuickDate, QuickDateField } from '@/components/forms/quick-date-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import type { StatusUpdateWords } from '@/components/status-updates/status-update-dialog'
import { StatusUpdateMore } from '@/components/status-updates/status-update-more'
import { type PreviewWords, UpdatePreview } from '@/components/status-updates/update-preview'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import { postStatusUpdateAction } from '@/lib/previews/actions'
import type { UpdatePreview as UpdatePreviewed } from '@/lib/reports/preview'

/** The update that is replaced, with what its reviewer says to each part. */
export type Corrected = {
  id: string
  progress: string
  problems: string | null
  nextStepOutcome: string | null
  happenedOn: string | null
  realProgress: boolean
  says: Record<'whole' | 'progress' | 'problems' | 'nextStep', ReactNode>
}

export type StatusUpdateFormProps = {
  /** The id of the update to be: sending twice stores it once. */
  id: string
  commitmentId: string
  version: number
  closeHref: string
  before: {
    stage: string
    moveBy: string
    health: string
    nextStep: string | null
    nextStepDueOn: string | null
    nextStepBy: string | null
    /** The step whose outcome is asked for. */
    stepAsked: string | null
  }
  corrected: Corrected | undefined
  language: string
  words: StatusUpdateWords
  previewWords: PreviewWords
  /** What stands beside the form besides how it will be printed; a phone leaves it out. */
  aside: ReactNode
  quickDates: QuickDate[]
  options: {
    health: { value: string; label: ReactNode }[]
    stage: Option[]
    moveBy: Option[]
    nextStepBy: Option[]
    language: Option[]
    outcome: Option[]
  }
}

/** What happened, how it stands, what comes next; whatever else can be said is folded away on a phone. */
export function StatusUpdateForm(props: StatusUpdateFormProps) {
  const { id, commitmentId, version, closeHref, corrected, words, previewWords, aside } = props
  const [state, action] = useActionState<FormState<UpdatePreviewed>, FormData>(
    postStatusUpdateAction,
    idleForm,
  )
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={words}
      draft={`status-update:${corrected?.id ?? commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      {corrected && <HiddenField name="correctsId" value={corrected.id} />}
      {corrected?.says.whole}
      <div className="beside">
        <div>
          <Said {...props} state={state} />
          <DialogFoot>
            <SubmitButton shortcut="Ctrl ↵">{corrected ? words.postCorrection : words.post}</SubmitButton>
            <Link className="btn" href={closeHref} scroll={false}>
              {words.close}
            </Link>
            <DraftLine />
          </DialogFoot>
        </div>
        {/* Behind the button that posts: the Enter key presses the first one. */}
        <div className="beside__other">
          {aside && <div className="hide-phone">{aside}</div>}
          {/* Last, since it grows while somebody types. */}
          <UpdatePreview state={state} words={previewWords} />
        </div>
      </div>
    </Form>
  )
}

type SaidProps = StatusUpdateFormProps & { state: FormState }

function Said(props: SaidProps) {
  const { before, corrected, words, options, state } = props
  return (
    <Fields>
      <TextArea
        name="progress"
        label={words.progress}
        hint={corrected?.says.progress ?? words.progressHint}
        defaultValue={corrected?.progress}
        state={state}
        limit={4000}
        required
      />
      <RadioChoice
        name="health"
        label={words.health}
        options={options.health}
        state={state}
        defaultValue={before.health}
        required
      />
      <NextStep {...props} />
      <StatusUpdateMore {...props} />
    </Fields>
  )
}

function NextStep({ before, corrected, words, options, quickDates, state }: SaidProps) {
  return (
    <>
      {before.stepAsked !== null && (
        <RadioChoice
          name="nextStepOutcome"
          label={`${words.nextStepOutcome}: ${before.stepAsked}`}
          options={options.outcome}
          state={state}
          defaultValue={corrected?.nextStepOutcome ?? undefined}
          required
        />
      )}
      <TextArea
        name="nextStep"
        label={words.nextStep}
        hint={corrected ? corrected.says.nextStep : before.nextStep !== null && words.nextStepHint}
        state={state}
        rows={1}
        limit={1000}
        defaultValue={before.nextStep ?? undefined}
        optional
      />
      <QuickDateField
        name="nextStepDueOn"
        label={words.nextStepDueOn}
        dates={quickDates}
        datesLabel={words.quick}
        plans
        state={state}
        defaultValue={before.nextStepDueOn ?? undefined}
        optional
      />
      <SelectField
        name="nextStepBy"
        label={words.nextStepBy}
        options={options.nextStepBy}
        state={state}
        defaultValue={before.nextStepBy ?? ''}
      />
    </>
  )
}
