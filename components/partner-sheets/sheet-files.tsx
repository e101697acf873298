import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type SheetFilesProps = {
  /** Where the file comes from, and what it is asked for besides its format. */
  action: string
  asked: readonly (readonly [name: string, value: string])[]
  /** Of what was shown; saving what a partner is given asks for a word that it was read. */
  fingerprint: string | null
}

/** What is shown as a file. A plain form: the router would ask for each file once as a page, and every asking is recorded. */
export function SheetFiles({ action, asked, fingerprint }: SheetFilesProps) {
  const t = useTranslations('sheet')
  return (
    <form action={action} method="get" className="sheet-take no-print" aria-label={t('take')}>
      {asked.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there more than once, and the order is what is asked for
        <input key={index} type="hidden" name={name} value={value} />
      ))}
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
