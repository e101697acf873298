import { Fragment, type ReactNode } from 'react'

export type Fact = {
  key: string
  label: ReactNode
  /** What is not known says so in words ("not stated in the source"); a fact is never empty. */
  value: ReactNode
}

/** Labels with their values, one under the other. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** The up to four facts that a page begins with. `id` makes one a target for the links of the headline. */
export function TopFacts({ facts }: { facts: (Fact & { id?: string; detail?: ReactNode })[] }) {
  return (
    <dl className="facts-top">
      {facts.map(({ key, id, label, value, detail }) => (
        <div key={key} id={id}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong> {detail && <span className="sm muted">{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
