import { useTranslations } from 'next-intl'
import { CheckBadge } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Passage, Quote } from '@/components/ui/quote'
import { MatchedQuotes } from '@/components/visits/matched-quotes'
import type { CheckItem } from '@/lib/checks/queries'
import { languageTag } from '@/lib/i18n/locale'
import type { MentionItem } from '@/lib/mentions/queries'

/** The words that an item comes from: the anchored passage in its paragraph, with where it stands and what is odd about it. */
export function MentionQuote({ mention, checks }: { mention: MentionItem; checks: CheckItem[] }) {
  const t = useTranslations()
  const comma = t('punctuation.comma')
  const { anchor, session } = mention
  if (!anchor) return <MentionWithoutPassage session={session} />
  // The passage occurs once in its paragraph: that was asked when the anchor was recorded.
  const [before, after] = anchor.text.split(anchor.exact)
  return (
    <>
      <Quote
        lang={languageTag(anchor.source.language)}
        caption={
          <>
            <b>{t('commitment.sourceCaption')}</b>
            <Link href={`/visits/${session.visitKey}#${anchor.source.id}-p${anchor.paragraph}`}>
              {t(kindOf(anchor))}
              {comma}
              {t('commitment.paragraph', { number: anchor.paragraph })}
            </Link>
            {anchor.locator && <span>{t('commitment.locator', { words: anchor.locator })}</span>}
            <span>
              <Spoken texts={session.title} />
              {comma}
              <CalendarDate
                date={session.heldOn ?? session.visitStartsOn}
                until={session.heldOn ? undefined : session.visitEndsOn}
              />
            </span>
            {checks.map((check) => (
              <CheckBadge key={check.id} check={check} />
            ))}
          </>
        }
      >
        {before}
        <Passage>{anchor.exact}</Passage>
        {after}
      </Quote>
      <MatchedQuotes matches={anchor.matches} visitKey={session.visitKey} />
    </>
  )
}

/** An occasion of which no source gives the words. */
function MentionWithoutPassage({ session }: Pick<MentionItem, 'session'>) {
  const t = useTranslations()
  return (
    <p className="muted">
      {t('mention.noPassage')}
      {t('punctuation.comma')}
      <Link href={`/visits/${session.visitKey}`}>
        <Spoken texts={session.title} />
      </Link>
      {t('punctuation.comma')}
      <CalendarDate
        date={session.heldOn ?? session.visitStartsOn}
        until={session.heldOn ? undefined : session.visitEndsOn}
      />
    </p>
  )
}

/** A summary no longer says that its original is missing once a sentence of the original stands beside it. */
function kindOf({ source, matches }: NonNullable<MentionItem['anchor']>) {
  const beside = matches.some((match) => match.source.kind === 'original')
  return source.kind === 'summaryOfPressReport' && beside
    ? ('source.summaryBesideOriginal' as const)
    : (`source.kind.${source.kind}` as const)
}
