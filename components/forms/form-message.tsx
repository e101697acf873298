'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fieldId, typedInto } from '@/components/forms/form-context'
import { useMessage } from '@/components/forms/use-message'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import type { DescribedValue } from '@/lib/audit/describe'
import type { FormState, MessageRef } from '@/lib/forms/form-state'
import { isCalendarDate } from '@/lib/time/calendar-date'

type Of<Status extends FormState['status']> = Extract<FormState, { status: Status }>
type Labels = Record<string, string>

/** What has to be corrected, each with a link to its field; first what concerns the form as a whole, with a way on from it. */
export function InvalidMessage({
  state,
  labels,
  formId,
  children,
}: {
  state: Of<'invalid'>
  labels: Labels
  formId: string
  children?: ReactNode
}) {
  const t = useTranslations('form')
  const message = useMessage()
  const errors = Object.entries(state.fieldErrors)
  return (
    <Answer title={errors.length === 0 ? t('notSaved') : t('entriesToCorrect', { count: errors.length })}>
      {state.formError && <p>{message(state.formError)}</p>}
      {state.formError && children}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, error]) => (
            <li key={name}>
              {name === '' ? (
                message(error)
              ) : (
                <a href={`#${fieldId(formId, name)}`}>
                  {labels[name] && `${labels[name]}: `}
                  {message(error)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}

/** Somebody else was faster: who, and what they saved beside what was typed here. */
export function ConflictMessage({ state, labels }: { state: Of<'conflict'>; labels: Labels }) {
  const t = useTranslations('form')
  const message = useMessage()
  const { by, changes } = state.theirs
  return (
    <Answer title={t('notSaved')}>
      <p>{t('changedBy', { name: by })}</p>
      <p>{t('kept')}</p>
      {changes.length > 0 && (
        <details>
          <summary className="compare">{t('compare')}</summary>
          <table className="table">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('storedNow')}</th>
                <th scope="col">{t('yours')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{labels[field] ?? message({ key: `field.${field}` })}</th>
                  <td className="written">
                    <Described value={after} />
                  </td>
                  <td className="written">
                    <Described value={describeTyped(typedInto(field, state)?.[0], [after, before])} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Answer>
  )
}

function Described({ value }: { value: DescribedValue }) {
  const t = useTranslations('form')
  const message = useMessage()
  if (value.kind === 'date') return <CalendarDate date={value.date} />
  if (value.kind === 'texts') return <Spoken texts={value.texts} />
  if (value.kind === 'word') return message({ key: `${value.namespace}.${value.key}` })
  return value.kind === 'text' ? value.text : t('nothing')
}

/** What was typed, told in the way in which the stored value of the same field is told. */
function describeTyped(typed: string | undefined, stored: DescribedValue[]): DescribedValue {
  const example = stored.find(({ kind }) => kind !== 'none')
  // A box that is not ticked sends nothing at all.
  if (example?.kind === 'word' && example.namespace === 'yesNo')
    return { ...example, key: typed ? 'yes' : 'no' }
  if (!typed) return { kind: 'none' }
  if (example?.kind === 'word') return { ...example, key: typed }
  return example?.kind === 'date' && isCalendarDate(typed)
    ? { kind: 'date', date: typed }
    : { kind: 'text', text: typed }
}

/** The session is over; the children are a way to sign in without leaving what was typed. */
export function SignedOutMessage({ children }: { children?: ReactNode }) {
  const t = useTranslations('form')
  return (
    <Answer title={t('signedOut')}>
      <p>{t('kept')}</p>
      <p>{t('signInToContinue')}</p>
      {children}
    </Answer>
  )
}

/** It is done; said without taking the focus. */
export function DoneMessage({ message }: { message: MessageRef }) {
  const text = useMessage()
  return (
    <div className="note" role="status">
      <p>{text(message)}</p>
      {message.refused && message.refused.length > 0 && (
        <ul>
          {message.refused.map(({ of, message: reason }) => (
            <li key={of}>
              <b>{of}</b> {text(reason)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Answer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="summary" role="alert" tabIndex={-1} data-answer>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
