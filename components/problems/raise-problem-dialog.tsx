import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { Spoken } from '@/components/i18n/spoken'
import { RaiseProblemForm } from '@/components/problems/raise-problem-form'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import type { Askable } from '@/lib/problems/queries'
import type { StuckWords } from '@/lib/problems/rules'
import { problemLevels } from '@/lib/problems/rules'

type RaiseProblemDialogProps = {
  commitment: CommitmentItem
  people: Askable[]
  /** What the last update says to be stuck. */
  stuck: StuckWords | null
}

/** Puts a problem up for decision; the words of the last update stand there to begin with. */
export function RaiseProblemDialog({ commitment, people, stuck }: RaiseProblemDialogProps) {
  const t = useTranslations('problem')
  const words = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const close = words('commitment.close')
  return (
    <Dialog
      title={t('raiseTitle')}
      eyebrow={
        <>
          {commitment.number} · <Spoken texts={commitment.title} />
        </>
      }
      closeHref={`/commitments/${commitment.number}`}
      closeLabel={close}
    >
      <RaiseProblemForm
        id={newId()}
        commitmentId={commitment.id}
        from={stuck}
        closeHref={`/commitments/${commitment.number}`}
        language={stuck?.language ?? language}
        options={{
          level: problemLevels.toReversed().map((value) => ({ value, label: t(`level.${value}`) })),
          people: usePeople(people),
          language: languages.map((value) => ({ value, label: words(`language.${value}`) })),
        }}
        words={{
          level: t('levelLabel'),
          levelHint: t('levelHint'),
          description: t('description'),
          descriptionHint: stuck ? t('fromUpdate') : t('descriptionHint'),
          decisionAsked: t('decisionAsked'),
          decisionAskedHint: t('decisionAskedHint'),
          askedOfId: t('askedOf'),
          askedOfHint: t('askedOfHint'),
          nobody: t('nobody'),
          decisionDueOn: t('decisionDueOn'),
          language: t('language'),
          send: t('send'),
          close,
        }}
      />
    </Dialog>
  )
}

/** Who can be asked by name, with the level where it is only one. */
function usePeople(people: Askable[]) {
  const t = useTranslations('problem')
  return people.map(({ id, name, unitOnly }) => ({
    value: id,
    label: unitOnly ? t('unitOnly', { name }) : name,
  }))
}
