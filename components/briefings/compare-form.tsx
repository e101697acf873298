import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import type { BriefingHead } from '@/lib/briefings/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { formatCalendarDate } from '@/lib/time/format'

type CompareFormProps = {
  issues: readonly BriefingHead[]
  from?: string | undefined
  to?: string | undefined
}

/** Two issues to be laid side by side; the two latest unless others are chosen. */
export function CompareForm({ issues, from = issues[1]?.id, to = issues[0]?.id }: CompareFormProps) {
  const t = useTranslations('briefing')
  const locale = useLocale() as Locale
  const options = issues.map(({ id, kind, number, toOn, visit, unit }) => {
    const scope = [visit?.title, unit].flatMap(
      (texts) => (texts && pickLocalized(texts, languageOf(locale))?.text) ?? [],
    )
    const name = t('issueOf', { kind, number: number ?? 0 })
    return { value: id, label: [name, formatCalendarDate(toOn, locale), ...scope].join(' · ') }
  })
  return (
    <form action="/reports/briefings/compare" method="get" className="files no-print">
      <SelectField name="from" label={t('compare.one')} options={options} defaultValue={from} />
      <SelectField name="to" label={t('compare.other')} options={options} defaultValue={to} />
      <Button type="submit">{t('compare.send')}</Button>
    </form>
  )
}
