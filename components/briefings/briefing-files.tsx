import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Row, Table } from '@/components/ui/table'
import type { BriefingItemOf } from '@/lib/briefings/queries'

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json']

/** The files of an issue. A plain link: the router would ask for each file once as a page, and every asking is recorded. */
export function BriefingFiles({ briefing: { id, files, sha256 } }: { briefing: BriefingItemOf }) {
  const t = useTranslations('briefing.page')
  const languages = useTranslations('ledger.take.languages')
  const order = ['zh-CN+en', 'zh-CN', 'en', 'de', 'all'].filter((language) =>
    files.some((file) => file.language === language),
  )
  const nameOf = (language: string) => (language === 'all' ? t('all') : languages(language as 'en'))
  return (
    <div className="issue-files no-print">
      <Section id="files" title={t('files')} note={t('filesNote', { sha: sha256 ?? '' })}>
        <Table
          caption={t('files')}
          columns={['language', ...formats].map((key) => ({
            key,
            label: key === 'language' ? t('languages') : key.toUpperCase(),
            labelHidden: key === 'language',
          }))}
        >
          {order.map((language) => (
            <Row key={language}>
              <th scope="row">{nameOf(language)}</th>
              {formats.map((format) => {
                const file = files.find((each) => each.format === format && each.language === language)
                const href = `/reports/briefings/${id}/files/${format}?lang=${encodeURIComponent(language)}`
                return (
                  <td key={format}>
                    {file && (
                      <a
                        className="row-edit"
                        href={href}
                        aria-label={`${format.toUpperCase()}, ${nameOf(language)}`}
                        download
                      >
                        {format.toUpperCase()}
                      </a>
                    )}
                  </td>
                )
              })}
            </Row>
          ))}
        </Table>
      </Section>
    </div>
  )
}
