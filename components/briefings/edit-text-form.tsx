'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { editBriefingTextAction, resetBriefingTextAction } from '@/lib/briefing-texts/actions'

type Place = { briefingId: string; section: string; language: string }
type TextFormProps<Word extends string> = Place & {
  version: number
  closeHref: string
  words: Record<Word | 'send' | 'close', string>
}

/** The text of one section in one language. */
export function EditTextForm({
  text,
  lang,
  ...props
}: TextFormProps<'text'> & { text: string; lang: string }) {
  const { briefingId, section, language, version, closeHref, words } = props
  return (
    <DialogForm
      action={editBriefingTextAction}
      hidden={{ briefingId, section, language }}
      version={version}
      draft={`briefing:${briefingId}:${section}:${language}`}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {(state) => (
        <TextArea
          name="text"
          label={words.text}
          state={state}
          defaultValue={text}
          lang={lang}
          rows={8}
          limit={5000}
          required
        />
      )}
    </DialogForm>
  )
}

/** Takes the generated text again. */
export function ResetTextForm({
  briefingId,
  section,
  language,
  version,
  closeHref,
  words,
}: TextFormProps<never>) {
  return (
    <DialogForm
      action={resetBriefingTextAction}
      hidden={{ briefingId, section, language }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.send}
      close={words.close}
    >
      {() => null}
    </DialogForm>
  )
}
