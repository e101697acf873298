import { useLocale, useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import {
  AnswerProblemForm,
  InstructionDoneForm,
  ResolveProblemForm,
} from '@/components/problems/answer-problem-form'
import { Dialog } from '@/components/ui/dialog'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import type { ProblemItem } from '@/lib/problems/queries'

/** What the address calls the dialogs about one problem. */
export const problemDialogs = {
  answer: 'answer-problem',
  markDone: 'instruction-done',
  resolve: 'resolve-problem',
} as const

type Param = string | string[] | undefined
type ProblemDialogProps = {
  name: Param
  /** The problem that the address names, among these. */
  id: Param
  problems: readonly ProblemItem[]
  closeHref: string
  eyebrow: string
}

/** The dialog about a problem that the address names, if the reader may use it. */
export function ProblemDialog({ name, id, problems, closeHref, eyebrow }: ProblemDialogProps) {
  const problem = problems.find((each) => each.id === id)
  if (!problem) return null
  const { can } = problem
  const props = { problem, closeHref, eyebrow }
  if (name === problemDialogs.answer && can.answer) return <AnswerDialog {...props} />
  if (name === problemDialogs.markDone && can.markDone) return <DoneDialog {...props} />
  return name === problemDialogs.resolve && can.resolve ? <ResolveDialog {...props} /> : null
}

type StepProps = { problem: ProblemItem; closeHref: string; eyebrow: string }

function useFrame({ closeHref, eyebrow }: StepProps) {
  const close = useTranslations('commitment')('close')
  return { close, frame: { closeHref, eyebrow, closeLabel: close } }
}

function AnswerDialog(props: StepProps) {
  const { problem, closeHref } = props
  const t = useTranslations('problem')
  const words = useTranslations()
  const { close, frame } = useFrame(props)
  return (
    <Dialog {...frame} title={t('answerTitle')}>
      <div className="dialog__lead">
        <p className="written">
          <Foreign text={problem.description} language={problem.language} />
        </p>
        <p className="written">
          <b>
            <Foreign text={problem.decisionAsked} language={problem.language} />
          </b>
        </p>
      </div>
      <AnswerProblemForm
        problemId={problem.id}
        closeHref={closeHref}
        language={languageOf(useLocale() as Locale)}
        languages={languages.map((value) => ({ value, label: words(`language.${value}`) }))}
        words={{
          answer: t('answerLabel'),
          hint: t('answerHint'),
          language: t('language'),
          send: t('answerSend'),
          close,
        }}
      />
    </Dialog>
  )
}

function DoneDialog(props: StepProps) {
  const { problem, closeHref } = props
  const t = useTranslations('problem')
  const { close, frame } = useFrame(props)
  return (
    <Dialog {...frame} title={t('doneTitle')}>
      <p className="written dialog__lead">
        <Foreign text={problem.answer ?? ''} language={problem.answerLanguage ?? problem.language} />
      </p>
      <InstructionDoneForm
        problemId={problem.id}
        closeHref={closeHref}
        words={{ note: t('doneNote'), send: t('done'), close }}
      />
    </Dialog>
  )
}

function ResolveDialog(props: StepProps) {
  const { problem, closeHref } = props
  const t = useTranslations('problem')
  const { close, frame } = useFrame(props)
  return (
    <Dialog {...frame} title={t('resolveTitle')}>
      <p className="written dialog__lead">
        <Foreign text={problem.decisionAsked} language={problem.language} />
      </p>
      <ResolveProblemForm
        problemId={problem.id}
        closeHref={closeHref}
        words={{ resolution: t('resolution'), hint: t('resolutionHint'), send: t('resolve'), close }}
      />
    </Dialog>
  )
}
