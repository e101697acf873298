'use client'

import { Fragment, type ReactNode } from 'react'
import { DialogForm } from '@/components/forms/dialog-form'
import { type UnitChoice, UnitChoiceField } from '@/components/people/unit-choice-field'
import { deactivatePersonAction, handOverWorkAction } from '@/lib/departures/actions'

/** What of one unit is handed over: said with links to it, and the choices that it takes. */
export type HandOverUnit = {
  id: string
  what: ReactNode
  successors: UnitChoice | null
  deciders: UnitChoice | null
}

export type HandOverFormProps = {
  personId: string
  version: number
  units: readonly HandOverUnit[]
  /** Whether the person is shut out in the same step. */
  deactivates: boolean
  closeHref: string
  words: Record<'successors' | 'deciders' | 'send' | 'close', string>
}

/** Who goes on with what is in somebody's hands, unit by unit. */
export function HandOverForm(props: HandOverFormProps) {
  const { personId, version, units, deactivates, closeHref, words } = props
  const firstOf = (name: 'successors' | 'deciders') => units.find((unit) => unit[name] !== null)?.id
  return (
    <DialogForm
      action={deactivates ? deactivatePersonAction : handOverWorkAction}
      hidden={{ personId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) =>
        units.map(({ id, what, ...choices }) => (
          <Fragment key={id}>
            <div>{what}</div>
            {(['successors', 'deciders'] as const).map((name) => {
              const choice = choices[name]
              return (
                choice && (
                  <UnitChoiceField
                    key={name}
                    {...choice}
                    name={name}
                    state={state}
                    first={firstOf(name) === id}
                  />
                )
              )
            })}
          </Fragment>
        ))
      }
    </DialogForm>
  )
}
