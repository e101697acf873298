import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Marked } from '@/components/search/marked'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import type { Hit, HitText } from '@/lib/hits/rules'
import { evidenceOf } from '@/lib/hits/rules'
import { type Language, type Locale, languageOf, languageTag } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { excerptOf } from '@/lib/search/rules'

/** One thing that was found: its title in the reader's language, and what else shows every word that was asked for. */
export function HitItem({ hit, words }: { hit: Hit; words: readonly string[] }) {
  const t = useTranslations('search')
  const reader = languageOf(useLocale() as Locale)
  const title = pickLocalized(hit.title, reader)
  const { text, language } = title ?? { text: hit.printed, language: null }
  // Of an update its own text was searched, and not what it is about.
  const place =
    hit.place && (pickLocalized(hit.place.name, reader) ?? { text: hit.place.printed, language: null })
  const shown = hit.posted ? [] : [hit.number ?? '', text, place?.text ?? '']
  return (
    <li>
      <p>
        {hit.number && (
          <span className="no">
            <Marked text={hit.number} words={hit.posted ? [] : words} />
          </span>
        )}{' '}
        <Link className="title" href={hit.href}>
          <InLanguage language={language}>
            <Marked text={text} words={hit.posted ? [] : words} />
          </InLanguage>
        </Link>{' '}
        <span className="muted">
          {place && (
            <InLanguage language={place.language}>
              <Marked text={place.text} words={words} />
            </InLanguage>
          )}
          {hit.posted &&
            t.rich('posted', { name: hit.posted.by, d: () => hit.posted && <Instant at={hit.posted.at} /> })}
        </span>
      </p>
      {evidenceOf(hit, words, shown).map((found) => (
        <Evidence key={`${found.field} ${found.language} ${found.text}`} found={found} words={words} />
      ))}
    </li>
  )
}

function Evidence({ found, words }: { found: HitText; words: readonly string[] }) {
  const t = useTranslations('search')
  const excerpt = () => (
    <InLanguage language={found.language}>
      <Marked text={excerptOf(found.text, words)} words={words} />
    </InLanguage>
  )
  return <p className="hits__text">{t.rich('text', { field: t(`field.${found.field}`), x: excerpt })}</p>
}

function InLanguage({ language, children }: { language: Language | null; children: ReactNode }) {
  const locale = useLocale()
  const foreign = language !== null && languageTag(language) !== locale
  return <bdi {...(foreign && { lang: languageTag(language) })}>{children}</bdi>
}
