import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { type Locale, locales } from '@/lib/i18n/locale'
import { exportFormats, ledgerExportPath } from '@/lib/reports/filters'

/**
 * The ledger of these filters as files, in the reader's language and in the others. Plain links: the router would ask for
 * each file once as a page before it gives up, and every asking is an export.
 */
export function LedgerFiles({ filters }: { filters: CommitmentFilters }) {
  const t = useTranslations()
  const own = useLocale() as Locale
  const others = locales.filter((locale) => locale !== own)
  return (
    <>
      {exportFormats.map((format) => (
        <a key={format} className="btn btn--default" href={ledgerExportPath(filters, format)}>
          <Icon name="download" />
          {format.toUpperCase()}
        </a>
      ))}
      <Menu icon="globe" label={t('ledger.otherLanguages')}>
        {others.flatMap((locale) =>
          exportFormats.map((format) => (
            <a key={locale + format} href={ledgerExportPath(filters, format, locale)}>
              {t('ledger.file', { format: format.toUpperCase(), language: t(`locale.${locale}`) })}
            </a>
          )),
        )}
      </Menu>
    </>
  )
}
