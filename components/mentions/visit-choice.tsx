import { useLocale, useTranslations } from 'next-intl'
import { Fields } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'

type VisitChoiceProps = {
  /** The page that asks; it gets the visit's key in its address. */
  path: string
  visits: readonly { key: string; title: Localized }[]
  chosen?: string | undefined
}

/** Which visit the rest of the form is about: a form of its own, since sessions and sources are those of one visit. */
export function VisitChoice({ path, visits, chosen }: VisitChoiceProps) {
  const t = useTranslations('entry')
  const language = languageOf(useLocale() as Locale)
  const options = visits.map(({ key, title }) => ({
    value: key,
    label: `${key} ${pickLocalized(title, language)?.text ?? ''}`,
  }))
  return (
    <form action={path}>
      <Fields row>
        <SelectField name="visit" label={t('chooseVisit')} options={options} defaultValue={chosen} />
        <div>
          <Button type="submit">{t('continue')}</Button>
        </div>
      </Fields>
    </form>
  )
}
