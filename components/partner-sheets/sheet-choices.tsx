import { useTranslations } from 'next-intl'
import { Segments } from '@/components/ui/tabs'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { type SheetVariant, sheetVariants } from '@/lib/reports/partner-sheet-content'

type SheetChoicesProps = {
  variant: SheetVariant
  language: ReportLanguage
  hrefOf: (variant: SheetVariant, language: ReportLanguage) => string
}

/** For whom, and in which language. */
export function SheetChoices({ variant, language, hrefOf }: SheetChoicesProps) {
  const [t, take] = [useTranslations('sheet'), useTranslations('ledger.take')]
  return (
    <div className="sheet-choices no-print">
      <Segments
        label={t('variants')}
        items={sheetVariants.map((each) => ({
          href: hrefOf(each, language),
          label: t(`variant.${each}`),
          current: each === variant,
        }))}
      />
      <Segments
        label={take('language')}
        items={reportLanguages.map((each) => ({
          href: hrefOf(variant, each),
          label: take(`languages.${each}`),
          current: each === language,
        }))}
      />
    </div>
  )
}
