'use client'

import { RadioChoice } from '@/components/forms/choice-field'
import { DialogForm } from '@/components/forms/dialog-form'
import { HiddenField } from '@/components/forms/hidden-field'
import type { Option } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { saveViewAction } from '@/lib/saved-views/actions'

type SaveViewFormProps = {
  id: string
  query: string
  /** For whom it may be saved; asked only where there is a choice. */
  options: Option[]
  closeHref: string
  words: Record<'name' | 'nameHint' | 'audience' | 'save' | 'close', string>
}

export function SaveViewForm({ id, query, options, closeHref, words }: SaveViewFormProps) {
  return (
    <DialogForm
      action={saveViewAction}
      hidden={{ id, query }}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <TextField name="name" label={words.name} hint={words.nameHint} state={state} required />
          {options.length > 1 ? (
            <RadioChoice
              name="audience"
              label={words.audience}
              options={options}
              state={state}
              defaultValue="self"
              required
            />
          ) : (
            <HiddenField name="audience" value="self" />
          )}
        </>
      )}
    </DialogForm>
  )
}
