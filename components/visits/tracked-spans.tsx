import { useTranslations } from 'next-intl'
import { OddWord } from '@/components/ui/quote'
import { Tracked, Untracked } from '@/components/ui/source-text'
import type { Piece, SourceSpan } from '@/components/visits/source-spans'

type TrackedSpansProps = {
  spans: SourceSpan[]
  visitKey: string
  /** Where a sentence becomes an item; absent for who may not record any. */
  trackAt?: ((sentence: string) => string) | undefined
}

/** The text of a paragraph; what is tracked leads to its item, as far as the reader may see it. */
export function TrackedSpans({ spans, visitKey, trackAt }: TrackedSpansProps) {
  const t = useTranslations('source')
  return spans.map(({ pieces, tracked, promise, leadsTo, ending }, index) => {
    const text = <Pieces pieces={pieces} />
    // The spans of a text have no identity but their place in it.
    const place = index
    if (promise !== null) {
      return (
        <Untracked key={place} href={trackAt?.(promise)} says={t('untracked')} does={t('track')}>
          {text}
        </Untracked>
      )
    }
    if (!tracked) return <span key={place}>{text}</span>
    const numbers = ending.map((number) => shortNumber(number, visitKey)).join(', ')
    return (
      <Tracked
        key={place}
        href={leadsTo ? `/commitments/${leadsTo}` : undefined}
        number={leadsTo ? numbers : <span className="vh">{t('tracked')}</span>}
      >
        {text}
      </Tracked>
    )
  })
}

/** The running number of an item of this visit; the whole number of another visit's. */
export function shortNumber(number: string, visitKey: string): string {
  return number.startsWith(`${visitKey}-`) ? number.slice(visitKey.length + 1) : number
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, odd }, index) => {
    const place = index
    return odd ? <OddWord key={place}>{text}</OddWord> : text
  })
}
