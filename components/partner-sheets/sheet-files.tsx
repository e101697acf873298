import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ReportLanguage } from '@/lib/reports/filters'
import type { SheetVariant } from '@/lib/reports/partner-sheet-content'

type SheetFilesProps = {
  partnerKey: string
  variant: SheetVariant
  language: ReportLanguage
  /** Of what was shown; saving what a partner is given asks for a word that it was read. */
  fingerprint: string | null
}

/** The sheet that is shown as a file. A plain form: the router would ask for each file once as a page, and every asking is recorded. */
export function SheetFiles({ partnerKey, variant, language, fingerprint }: SheetFilesProps) {
  const t = useTranslations('sheet')
  return (
    <form
      action={`/partners/${partnerKey}/sheet/file`}
      method="get"
      className="sheet-take no-print"
      aria-label={t('take')}
    >
      <input type="hidden" name="variant" value={variant} />
      <input type="hidden" name="lang" value={language} />
      {fingerprint && (
        <div className="tick">
          <input type="checkbox" id="confirmed" name="confirmed" value={fingerprint} required />
          <label htmlFor="confirmed">{t('confirm')}</label>
        </div>
      )}
      <div className="files">
        <Button type="submit" name="format" value="pdf" variant="primary" icon="download">
          {t('asPdf')}
        </Button>
        <Button type="submit" name="format" value="docx" icon="download">
          {t('asDocx')}
        </Button>
      </div>
    </form>
  )
}
