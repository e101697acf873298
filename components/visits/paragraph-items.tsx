import { useTranslations } from 'next-intl'
import { CheckList } from '@/components/checks/check-list'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { LightMark } from '@/components/ui/mark'
import { shortNumber } from '@/components/visits/tracked-spans'
import type { CheckItem } from '@/lib/checks/queries'
import type { TrackedPassage, VoicedItem } from '@/lib/mentions/queries'

type ParagraphItemsProps = {
  visitKey: string
  passages: TrackedPassage[]
  items: VoicedItem[]
  checks: CheckItem[]
}

/** Beside a paragraph: the items that its passages are tracked as, with their lights, and what is odd in its words. */
export function ParagraphItems({ visitKey, passages, items, checks }: ParagraphItemsProps) {
  const light = useTranslations('light')
  const t = useTranslations('source')
  const numbers = new Set(passages.map(({ number }) => number))
  const here = items.filter(({ number }) => numbers.has(number))
  return (
    <>
      {passages.length === 0 && <p className="muted">{t('nothingTracked')}</p>}
      <ul>
        {here.map((item) => (
          <li key={item.number}>
            <Link href={`/commitments/${item.number}`}>
              <span className="muted">{shortNumber(item.number, visitKey)}</span>{' '}
              <Spoken texts={item.title} /> <LightMark light={item.light}>{light(item.light)}</LightMark>
            </Link>
          </li>
        ))}
      </ul>
      <CheckList checks={checks} />
    </>
  )
}
