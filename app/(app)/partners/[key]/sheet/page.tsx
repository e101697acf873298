import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { writeSheet } from '@/app/(app)/partners/[key]/sheet/sheet-document'
import { BriefingPaper } from '@/components/briefings/briefing-paper'
import { Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { LeftOutSection } from '@/components/partner-sheets/left-out-section'
import { SheetChoices } from '@/components/partner-sheets/sheet-choices'
import { SheetFiles } from '@/components/partner-sheets/sheet-files'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findPartnerSheet, fingerprintOf } from '@/lib/partner-sheets/queries'
import { toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { parseSheetView } from '@/lib/reports/partner-sheet-request'
import { readingOf } from '@/lib/settings/queries'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sheet'))('open') }
}

/** The sheet about a partner, as it will be saved; of the one for the partner also what it leaves out. */
export default async function PartnerSheetPage({ params, searchParams }: Props) {
  const { key } = await params
  const found = await requireActor(`/partners/${key}/sheet`)
  const { actor, now, settings } = found
  const sheet = await findPartnerSheet(actor, key, readingOf(now, settings))
  if (!sheet) notFound()
  const [asked, own, t] = await Promise.all([searchParams, getLocale(), getTranslations('sheet')])
  const { variant, language: wanted } = parseSheetView(asked)
  const language = wanted ?? own
  const { content } = sheet
  const { partner } = content
  const { safe, leftOut } = toPartnerSafe(content)
  const isSafe = variant === 'partnerSafe'
  return (
    <Page
      eyebrow={
        <>
          <Link className="plain" href={`/partners/${key}`}>
            <Spoken texts={partner.name} fallback={partner.printedName} />
          </Link>
          <b>{t('open')}</b>
        </>
      }
      headline={
        t.rich(`headline.${variant}`, {
          name: () => <Spoken texts={partner.name} fallback={partner.printedName} />,
        }) as ReactNode
      }
      legend={false}
    >
      <SheetChoices
        variant={variant}
        language={language}
        hrefOf={(to, lang) => `/partners/${key}/sheet?${new URLSearchParams({ variant: to, lang })}`}
      />
      {asked.changed && isSafe && <Note>{t('changed')}</Note>}
      {isSafe && safe.items.length === 0 && <Note>{t('nonePublic')}</Note>}
      {isSafe && <LeftOutSection leftOut={leftOut} />}
      <SheetFiles
        action={`/partners/${key}/sheet/file`}
        asked={[
          ['variant', variant],
          ['lang', language],
        ]}
        fingerprint={isSafe ? fingerprintOf([content]) : null}
      />
      <BriefingPaper document={await writeSheet(found, content, variant, language)} />
    </Page>
  )
}
