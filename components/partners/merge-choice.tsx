import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { MergeForm } from '@/components/partners/merge-form'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { Mergers } from '@/lib/mergers/queries'

type Partner = Mergers['kept']

/** Which partner goes into this one; once it is chosen, what moves, and the button that does it. */
export function MergeChoice({
  mergers: { kept, others },
  chosen,
}: {
  mergers: Mergers
  chosen: Partner | undefined
}) {
  const t = useTranslations('merger')
  const language = languageOf(useLocale() as Locale)
  const nameOf = ({ name, printedName }: Partner) => pickLocalized(name, language)?.text ?? printedName
  const { commitments: items = 0, contacts = 0, participants = 0, checks = 0 } = chosen?.has ?? {}
  return (
    <div className="form-page">
      <form action={`/partners/${kept.key}/merge`}>
        <SelectField
          key={chosen?.key}
          name="other"
          label={t('other')}
          hint={t('otherHint')}
          options={others.map((partner) => ({
            value: partner.key,
            label: `${nameOf(partner)} (${partner.key})`,
          }))}
          defaultValue={chosen?.key}
          empty
          required
        />
        <div className="form-page__foot">
          <Button type="submit">{t('look')}</Button>
        </div>
      </form>
      {chosen && (
        <Section title={t('whatMoves')}>
          <p>
            {t('moves', { other: nameOf(chosen), kept: nameOf(kept), items, contacts, participants, checks })}
          </p>
          <p>{t('stays', { other: nameOf(chosen), kept: nameOf(kept) })}</p>
          <MergeForm
            key={chosen.id}
            kept={kept}
            other={chosen}
            cancelHref={`/partners/${kept.key}`}
            words={{ merge: t('merge'), cancel: t('cancel') }}
          />
        </Section>
      )}
    </div>
  )
}
