import { type HealthKey, HealthMark, type LightKey, LightMark } from '@/components/ui/mark'
import type { Locale } from '@/lib/i18n/locale'
import { languageTag } from '@/lib/i18n/locale'
import type { Block, Fact } from '@/lib/reports/document'
import type { Line } from '@/lib/reports/lines'
import { joinWording, type Passage, type Wording } from '@/lib/reports/report'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
type Bar = Of<'bars'>['groups'][number]['bars'][number]

/** The blocks of a printed document on the screen, in its own language and with the second one below where it has two. */
export function DocumentBlocks({ blocks, locale }: { blocks: readonly Block[]; locale: Locale }) {
  const parts = blocks.filter(({ kind }) => kind === 'part')
  return (
    <div className="paper" lang={locale}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and their order never changes while they are shown
        <BlockOf key={index} block={block} part={parts.indexOf(block) + 1} hasParts={parts.length > 0} />
      ))}
    </div>
  )
}

/** `part` is the number of a part; the headings within parts are below those of the parts. */
function BlockOf({ block, part, hasParts }: { block: Block; part: number; hasParts: boolean }) {
  switch (block.kind) {
    case 'part':
      return <PartHead {...block} number={part} />
    case 'heading': {
      const Heading = hasParts ? 'h3' : 'h2'
      return (
        <Heading>
          <Words {...block.text} />
        </Heading>
      )
    }
    case 'paragraph':
      return <Paragraph {...block} />
    case 'bars':
      return <Bars {...block} />
    case 'points':
      return (
        <ul className="changes">
          {block.points.map(({ figure, text }) => (
            <li key={text.text}>
              <b>{figure}</b>
              <p>
                <Words {...text} />
              </p>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Rows {...block} />
    case 'facts':
      return <PaperFacts facts={block.facts} />
  }
}

function PartHead({ title, corner, number }: Of<'part'> & { number: number }) {
  return (
    <div className="paper__part">
      <h2 id={`part-${number}`}>
        <Words {...title} />
      </h2>
      <p className="small muted">{corner.map((line) => joinWording(line, ' ')).join(' · ')}</p>
    </div>
  )
}

/** What is stated, each with what it is called. */
export function PaperFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, lines }) => (
        <div key={label.text}>
          <dt>
            <Words {...label} />
          </dt>
          <dd>
            <Lines lines={lines} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Paragraph({ text, tone }: Omit<Of<'paragraph'>, 'kind'>) {
  const classes = { lead: 'paper__lead', note: 'small muted' }
  return (
    <p className={tone ? classes[tone] : 'paper__text'} {...langOf(text)}>
      <Words {...text} />
    </p>
  )
}

function Bars({ groups }: Omit<Of<'bars'>, 'kind'>) {
  return (
    <div className="paper__bars">
      {groups.map(({ title, bars }) => (
        <table key={title.text} className="table">
          <caption className="small muted">
            <Words {...title} />
          </caption>
          <tbody>
            {bars.map((bar) => (
              <BarRow key={bar.label.text} bar={bar} most={Math.max(1, ...bars.map(({ value }) => value))} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function BarRow({ bar: { label, value, shape }, most }: { bar: Bar; most: number }) {
  return (
    <tr>
      <th scope="row">
        <Marked shape={shape}>
          <Words {...label} />
        </Marked>
      </th>
      <td>
        <svg className="paper__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * value) / most} height="8" />
        </svg>
      </td>
      <td className="num">{value}</td>
    </tr>
  )
}

function Rows({ columns, rows }: Omit<Of<'table'>, 'kind'>) {
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          {columns.map(({ heading, figures }) => (
            <th key={heading.text} scope="col" className={figures ? 'num' : undefined}>
              <Words {...heading} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and their order never changes while they are shown
          <tr key={index}>
            {row.map((lines, at) => (
              <td
                key={columns[at]?.heading.text ?? at}
                className={columns[at]?.figures ? 'num' : undefined}
                data-label={columns[at]?.heading.text}
              >
                <Lines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const tones: Record<Line['tone'], string | undefined> = {
  name: 'paper__name',
  main: undefined,
  below: 'small muted',
  absent: 'muted',
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map(({ tone, shape, badge, lang, ...line }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name, and their order never changes while they are shown
    <div key={index} className={tones[tone]} {...(lang && { lang: languageTag(lang as 'en') })}>
      <Marked shape={shape}>
        <Words {...line} />
      </Marked>
      {badge && <span className="muted"> ({badge})</span>}
    </div>
  ))
}

function Marked({ shape, children }: { shape: Line['shape'] | undefined; children: React.ReactNode }) {
  if (!shape) return children
  const [kind, key] = shape.split('-')
  if (kind === 'light') return <LightMark light={key as LightKey}>{children}</LightMark>
  return <HealthMark health={key as HealthKey}>{children}</HealthMark>
}

function Words({ text, beside }: Wording) {
  if (beside === undefined) return text
  return (
    <>
      {text}
      <span className="paper__beside" lang="en">
        {beside}
      </span>
    </>
  )
}

function langOf({ language }: Passage) {
  return language ? { lang: languageTag(language) } : {}
}
