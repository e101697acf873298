'use client'

import { Fragment, useRef } from 'react'
import { useLivePreview } from '@/components/status-updates/use-live-preview'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { HealthMark } from '@/components/ui/mark'
import type { FormState } from '@/lib/forms/form-state'
import { type Language, languageTag } from '@/lib/i18n/locale'
import type { UpdatePreview as Preview, PrintedLine, PrintedPart } from '@/lib/reports/preview'

export type PreviewWords = Record<'title' | 'show' | 'waits' | 'refused', string> & {
  languages: Record<Language, string>
}

/**
 * How reports will print what is typed: beside the form, folded below it on a phone. With script it follows the typing, without
 * it there is a button.
 */
export function UpdatePreview({ state, words }: { state: FormState<Preview>; words: PreviewWords }) {
  const place = useRef<HTMLDivElement>(null)
  const live = useLivePreview(place)
  const asked = state.status === 'previewed' ? state.preview : null
  const preview = live.preview ?? asked
  return (
    <details className="more printed" open={asked !== null || undefined}>
      <summary>
        <b>{words.title}</b>
      </summary>
      <section ref={place} aria-label={words.title}>
        <h3 className="printed__head">{words.title}</h3>
        {live.refused && <p className="small muted">{words.refused}</p>}
        {preview?.waits && <p className="small muted">{words.waits}</p>}
        {preview?.lines.map((line) => (
          <Line key={line.language} line={line} name={words.languages[line.language]} />
        ))}
        <Button className="printed__show" type="submit" name="preview" value="on" formNoValidate>
          {words.show}
        </Button>
      </section>
    </details>
  )
}

function Line({ line: { language, parts }, name }: { line: PrintedLine; name: string }) {
  return (
    <>
      <h4>{name}</h4>
      <dl lang={languageTag(language)}>
        {parts.map((part) => (
          <Fragment key={part.key}>
            <dt>{part.heading}</dt>
            <dd className={part.absent && 'muted'}>
              <Part part={part} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function Part({ part: { health, passages } }: { part: PrintedPart }) {
  return passages.map(({ text, language, mark }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever inserted into a cell, so the place is the identity
    <span key={index} className="printed__passage">
      {health ? (
        <HealthMark health={health}>{text}</HealthMark>
      ) : (
        <bdi lang={language && languageTag(language)}>{text}</bdi>
      )}
      {mark && (
        <>
          {' '}
          <Badge standing="flag">{mark}</Badge>
        </>
      )}
    </span>
  ))
}
