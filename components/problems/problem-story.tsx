import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import type { ProblemItem } from '@/lib/problems/queries'

/** What became of a problem: the decision, that it was carried out, or how it was settled without one. */
export function ProblemStory({ problem }: { problem: ProblemItem }) {
  const t = useTranslations('problem')
  const { state, answer, answerLanguage, language, answeredByName, answeredAt } = problem
  if (state === 'open') return null
  return (
    <>
      <Badge below standing={state === 'answered' ? 'reported' : 'plain'}>
        {t(`state.${state}`)}
      </Badge>
      {answer !== null && answeredAt !== null && (
        <>
          <p className="written">
            <Foreign text={answer} language={answerLanguage ?? language} />
          </p>
          <small>
            {t.rich('instructionBy', { name: answeredByName ?? '', d: () => <Instant at={answeredAt} /> })}
          </small>
        </>
      )}
      <Ending problem={problem} />
    </>
  )
}

function Ending({
  problem: { doneAt, doneByName, doneNote, resolvedAt, resolvedByName, resolution },
}: {
  problem: ProblemItem
}) {
  const t = useTranslations('problem')
  const at = doneAt ?? resolvedAt
  if (at === null) return null
  const note = doneAt === null ? resolution : doneNote
  return (
    <>
      {note && <p className="written">{note}</p>}
      <small>
        {t.rich(doneAt === null ? 'resolvedBy' : 'doneBy', {
          name: (doneAt === null ? resolvedByName : doneByName) ?? '',
          d: () => <Instant at={at} />,
        })}
      </small>
    </>
  )
}
