import { useTranslations } from 'next-intl'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { findChoices } from '@/lib/listings/queries'
import { chosenHref, type Seeking } from '@/lib/listings/schema'

type ChoiceListProps = {
  seeking: Seeking
  choices: NonNullable<Awaited<ReturnType<typeof findChoices>>>['choices']
}

/** Values of a filter to choose one from: a press anywhere on one narrows the page by it. */
export function ChoiceList({ seeking, choices }: ChoiceListProps) {
  const t = useTranslations()
  const { filter, current } = seeking
  return (
    <ul className="choose" aria-label={t(`choice.listed.${filter}`)}>
      {current !== undefined && (
        <li>
          <Link href={chosenHref(seeking)}>
            <b>{t('list.any')}</b>
          </Link>
        </li>
      )}
      {choices.map(({ key, name, printedName }) => (
        <li key={key}>
          <Link href={chosenHref(seeking, key)} aria-current={key === current ? 'true' : undefined}>
            <b>
              <Spoken texts={name} fallback={printedName || key} />
            </b>
            <span className="small muted">
              {filter === 'session' && `${key} `}
              <OtherNames texts={name} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
