import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { Grid, Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

/** What there is to take along: each report with what it is for. */
export default async function ReportsPage() {
  await requireActor('/reports')
  const t = await getTranslations()
  const reports = [
    { href: '/reports/ledger', title: t('reports.ledger'), lead: t('reports.ledgerLead') },
    { href: '/reports/briefings', title: t('briefing.title'), lead: t('reports.briefingsLead') },
    { href: '/exports', title: t('exports.title'), lead: t('exports.lead') },
    { href: '/partners', title: t('sheet.open'), lead: t('sheet.openLead') },
    { href: '/reports/packs', title: t('pack.title'), lead: t('pack.lead') },
  ]
  return (
    <Page eyebrow={<b>{t('reports.title')}</b>} headline={t('reports.headline')} legend={false}>
      <Grid>
        {reports.map(({ href, title, lead }) => (
          <Section key={href} span={4} title={<Link href={href}>{title}</Link>}>
            <p>{lead}</p>
          </Section>
        ))}
      </Grid>
    </Page>
  )
}
