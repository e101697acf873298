import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { HandOverForm, type HandOverUnit } from '@/components/people/hand-over-form'
import { ManagedAlone } from '@/components/people/holdings'
import type { UnitChoice } from '@/components/people/unit-choice-field'
import { Dialog } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import type { Holdings, UnitWork } from '@/lib/departures/queries'
import { choiceValue } from '@/lib/departures/schema'
import type { PersonItem } from '@/lib/people/queries'

type HandOverDialogProps = {
  name: string | string[] | undefined
  person: PersonItem
  holdings: Holdings
}

/** The dialog that the address names: handing over what is in a person's hands, and shutting them out with it. */
export function HandOverDialog({ name, person, holdings }: HandOverDialogProps) {
  const t = useTranslations('departure')
  const deactivates = name === 'deactivate'
  const choices = useChoices(person, deactivates)
  if (holdings.works.length === 0) return null
  if (!(deactivates ? person.can.deactivate : name === 'hand-over')) return null
  const closeHref = `/people/${person.id}`
  const units = holdings.units.map(
    (unit): HandOverUnit => ({
      id: unit.id,
      what: <WhatOfUnit unit={unit} closeHref={closeHref} />,
      ...choices(unit),
    }),
  )
  const values = { name: person.name }
  return (
    <Dialog
      title={t(deactivates ? 'deactivateTitle' : 'handOverTitle', values)}
      closeHref={closeHref}
      closeLabel={t('close')}
    >
      <div className="dialog__lead">
        <p>{t(deactivates ? 'deactivateWhat' : 'handOverWhat', values)}</p>
        {deactivates && <ManagedAlone units={holdings.managed} />}
      </div>
      <HandOverForm
        personId={person.id}
        version={person.version}
        units={units}
        deactivates={deactivates}
        closeHref={closeHref}
        words={{
          successors: t('successor'),
          deciders: t('decider'),
          send: t(deactivates ? 'deactivateSend' : 'handOver'),
          close: t('close'),
        }}
      />
    </Dialog>
  )
}

/** The unit with how much of what it leads is in these hands; each number leads to where it is listed. */
function WhatOfUnit({ unit, closeHref }: { unit: UnitWork; closeHref: string }) {
  const t = useTranslations('departure')
  const parts: [string, ReactNode, number][] = [
    ['items', t('ownedShort', { count: unit.owned }), unit.owned],
    ['steps', t('stepsShort', { count: unit.steps }), unit.steps],
    ['problems', t('problemsShort', { count: unit.problems }), unit.problems],
  ]
  return (
    <>
      <h3>
        <Spoken texts={unit.name} />
      </h3>
      <p className="small">
        {parts
          .filter(([, , count]) => count > 0)
          .map(([key, words], index) => (
            <span key={key}>
              {index > 0 && ' · '}
              <Link href={`${closeHref}#${key}`}>{words}</Link>
            </span>
          ))}
      </p>
    </>
  )
}

/** What a unit's lists offer: the people who may, nobody, and where the person stays, that it stays. */
function useChoices(person: PersonItem, deactivates: boolean) {
  const t = useTranslations('departure')
  const choose = useTranslations('form')('choose')
  const staying = deactivates ? [] : [{ id: 'stays', name: t('stays', { name: person.name }) }]
  const choiceOf = (
    { id: unitId }: UnitWork,
    people: UnitWork['successors'],
    words: { label: string; none: string; nobody: string },
  ): UnitChoice => ({
    unitId,
    label: words.label,
    hint: people.length === 0 ? words.none : undefined,
    choose: deactivates ? choose : undefined,
    options: [...staying, ...people, { id: 'nobody', name: words.nobody }].map(({ id, name }) => ({
      value: choiceValue({ unitId, to: id }),
      label: name,
    })),
  })
  const successor = { label: t('successor'), none: t('successorNone'), nobody: t('successorNobody') }
  const decider = { label: t('decider'), none: t('deciderNone'), nobody: t('deciderNobody') }
  return (unit: UnitWork) => ({
    successors: unit.owned + unit.steps > 0 ? choiceOf(unit, unit.successors, successor) : null,
    deciders: unit.problems > 0 ? choiceOf(unit, unit.deciders, decider) : null,
  })
}
