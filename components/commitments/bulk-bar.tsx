'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { SelectionState } from '@/components/commitments/select-box'
import { Form } from '@/components/forms/form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { areKeysOn } from '@/components/keyboard/key-switch'
import { Button } from '@/components/ui/button'
import { assignInBulkAction } from '@/lib/assignment/actions'
import { type FormState, idleForm } from '@/lib/forms/form-state'

/** Numbers that the bar names; more are counted. */
const named = 3

type BulkBarProps = {
  units: Option[]
  owners: Option[]
  /** Whether the reader may confirm lead units; the rest every reader of the bar may. */
  leadUnits: boolean
  /** The list, with a box in each row that may be selected. */
  children: ReactNode
}

/**
 * A list whose rows can be ticked, and the bar with what can be decided for all that are. The bar shows while something is
 * ticked, which the style sheet alone decides; script adds the count, the numbers and the keys: x ticks the row, Escape unticks all.
 */
export function BulkBar({ units, owners, leadUnits, children }: BulkBarProps) {
  const t = useTranslations('bulk')
  const [state, action] = useActionState(assignInBulkAction, idleForm)
  const [open, setOpen] = useState(false)
  const { list, numbers, recount, clear, onKeyDown } = useSelection(state)
  const labels = { toUnitId: t('toUnit'), ownerId: t('owner'), selected: t('selection') }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only do sooner what the boxes and the button do
    <div ref={list} className="bulk" onChange={recount} onKeyDown={onKeyDown}>
      <Form action={action} state={state} labels={labels} label={t('label')} signIn={<SignInAgain />}>
        {/* without script Enter in a box presses the first button of a form: this one, which decides nothing */}
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
        <SelectionState value={state}>{children}</SelectionState>
        <div className="bulk__bar">
          <p>
            <b role="status">{t('selected', { count: numbers.length })}</b>{' '}
            <span className="muted bulk__numbers">{numbers.slice(0, named).join(', ')}</span>{' '}
            {numbers.length > named && (
              <span className="muted bulk__numbers">{t('andMore', { count: numbers.length - named })}</span>
            )}
          </p>
          <Button className="bulk__open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('more')}
          </Button>
          <div className={open ? 'bulk__actions bulk__actions--open' : 'bulk__actions'}>
            <Operation name="confirmDeadline">{t('confirmDeadline')}</Operation>
            {leadUnits && <Operation name="confirmLeadUnit">{t('confirmLeadUnit')}</Operation>}
            <div className="bulk__choice">
              <SelectField
                name="toUnitId"
                label={t('toUnit')}
                state={state}
                options={units}
                empty={t('anyUnit')}
              />
              <Operation name="handOver">{t('handOver')}</Operation>
            </div>
            <div className="bulk__choice">
              <SelectField
                name="ownerId"
                label={t('owner')}
                state={state}
                options={owners}
                empty={t('anyOwner')}
              />
              <Operation name="setOwner">{t('setOwner')}</Operation>
            </div>
          </div>
          <Button variant="quiet" shortcut="Esc" onClick={clear}>
            {t('clear')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

function Operation({ name, children }: { name: string; children: ReactNode }) {
  return (
    <SubmitButton variant="default" name="operation" value={name}>
      {children}
    </SubmitButton>
  )
}

function useSelection(state: FormState) {
  const list = useRef<HTMLDivElement>(null)
  const [numbers, setNumbers] = useState<string[]>([])
  const ticked = () => [
    ...(list.current?.querySelectorAll<HTMLInputElement>('[name="selected"]:checked') ?? []),
  ]
  const recount = () => setNumbers(ticked().map(({ value }) => value.split('_')[0] ?? ''))
  // a form is reset once its answer is there, which tells of no change
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is a reason to count again
  useEffect(recount, [state])
  const clear = () => {
    for (const box of ticked()) box.click()
    const all = list.current?.querySelector<HTMLInputElement>('.select-all')
    if (all) all.checked = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('select, textarea')) return
    if (event.key === 'Enter' && target.matches('input')) event.preventDefault()
    if (event.key === 'Escape') clear()
    if (event.key === 'x' && areKeysOn())
      target.closest('tr')?.querySelector<HTMLInputElement>('[name="selected"]')?.click()
  }
  return { list, numbers, recount, clear, onKeyDown }
}
