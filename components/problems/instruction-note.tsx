import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { ProblemActions } from '@/components/problems/problems-table'
import { Instant } from '@/components/time/instant'
import { Note } from '@/components/ui/note'
import type { ProblemItem } from '@/lib/problems/queries'

type InstructionNotesProps = { problems: readonly ProblemItem[]; path: string }

/** The answers that wait to be carried out stand on top of an item until each is marked done. */
export function InstructionNotes({ problems, path }: InstructionNotesProps) {
  return problems
    .filter(({ state }) => state === 'answered')
    .map((problem) => <InstructionNote key={problem.id} problem={problem} path={path} />)
}

function InstructionNote({ problem, path }: { problem: ProblemItem; path: string }) {
  const t = useTranslations('problem')
  const colon = useTranslations('punctuation')('colon')
  const { answer, answerLanguage, language, answeredByName, answeredAt } = problem
  if (answer === null || answeredAt === null) return null
  return (
    <Note>
      <p className="written">
        <b>
          {t('instruction')}
          {colon}
        </b>
        <Foreign text={answer} language={answerLanguage ?? language} />
      </p>
      <p className="small muted">
        {t.rich('instructionBy', { name: answeredByName ?? '', d: () => <Instant at={answeredAt} /> })}
      </p>
      <ProblemActions problem={problem} path={path} />
    </Note>
  )
}
