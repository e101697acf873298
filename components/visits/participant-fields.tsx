'use client'

import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/forms/form-state'

export type ParticipantFieldsProps = {
  state: FormState
  guests: readonly Option[]
  roles: readonly Option[]
  words: Record<string, string>
  /** Who stands there; nothing for somebody new. */
  stored?: { who: string | undefined; memberName: string | null; role: string }
  /** Who it is cannot be changed: the role can, and the name of somebody of our side. */
  fixed?: boolean
}

/** Who took part, from the directory or by name of our side, and as what. */
export function ParticipantFields(props: ParticipantFieldsProps) {
  const { state, guests, roles, words, stored, fixed = false } = props
  const w = (key: string) => words[key] ?? key
  const isGuest = stored?.who !== undefined
  return (
    <>
      {fixed && isGuest ? (
        <HiddenField name="who" value={stored.who ?? ''} />
      ) : (
        !fixed && (
          <SelectField
            name="who"
            label={w('who')}
            state={state}
            options={guests}
            empty={w('ours')}
            defaultValue={stored?.who}
          />
        )
      )}
      {!(fixed && isGuest) && (
        <TextField
          name="memberName"
          label={w('memberName')}
          hint={w('memberNameHint')}
          state={state}
          defaultValue={stored?.memberName ?? undefined}
        />
      )}
      <SelectField
        name="participantRole"
        label={w('participantRole')}
        state={state}
        options={roles}
        defaultValue={stored?.role}
        empty={stored === undefined}
        required
      />
    </>
  )
}
