'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { FileField } from '@/components/documents/file-field'
import { sendForm } from '@/components/documents/send-form'
import { Fields } from '@/components/forms/form'
import { FormId } from '@/components/forms/form-context'
import { InvalidMessage, SignedOutMessage } from '@/components/forms/form-message'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { FormState } from '@/lib/forms/form-state'

type Choices = Record<'types' | 'languages' | 'levels' | 'places' | 'replaceable', Option[]>
type DocumentFormProps = {
  id: string
  number: string
  limitMegabytes: number
  choices: Choices
  chosen: Partial<Record<'type' | 'language' | 'confidentiality' | 'place' | 'replacesId', string>>
  /** The answer to a sending without script. */
  sentBack: FormState
}

/** Sends a file with what it is. Without script it is a plain form; with script it shows how far the sending is. */
export function DocumentForm({ id, number, limitMegabytes, choices, chosen, sentBack }: DocumentFormProps) {
  const t = useTranslations('document')
  const item = `/commitments/${number}`
  const { state, part, send } = useSending(
    `${item}/documents`,
    `${item}?done=documentAdded#documents`,
    sentBack,
  )
  const formId = useId()
  const labels = {
    file: t('file'),
    type: t('type'),
    title: t('title'),
    language: t('language'),
    confidentiality: t('confidentiality'),
    place: t('place'),
    replacesId: t('replaces'),
  }
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], state })
  return (
    <>
      {state.status === 'invalid' && <InvalidMessage state={state} labels={labels} formId={formId} />}
      {state.status === 'signedOut' && (
        <SignedOutMessage>
          <SignInAgain />
        </SignedOutMessage>
      )}
      <FormId value={formId}>
        <form
          id={formId}
          method="post"
          action={`${item}/documents`}
          encType="multipart/form-data"
          onSubmit={send}
        >
          <HiddenField name="id" value={id} />
          <Fields>
            <SelectField {...field('type')} options={choices.types} defaultValue={chosen.type} />
            <TextField {...field('title')} hint={t('titleHint')} optional />
            <Fields row>
              <SelectField
                {...field('language')}
                options={choices.languages}
                defaultValue={chosen.language}
              />
              <SelectField
                {...field('confidentiality')}
                options={choices.levels}
                defaultValue={chosen.confidentiality}
              />
            </Fields>
            <SelectField
              {...field('place')}
              options={choices.places}
              empty={t('placeItem')}
              defaultValue={chosen.place}
            />
            {choices.replaceable.length > 0 && (
              <SelectField
                {...field('replacesId')}
                options={choices.replaceable}
                empty={t('replacesNothing')}
                defaultValue={chosen.replacesId}
              />
            )}
            <FileField {...field('file')} hint={t('fileHint', { limit: limitMegabytes })} />
          </Fields>
          {part !== null && (
            <p className="upload" role="status">
              <progress className="upload__bar" value={part} max={1} aria-label={t('sending')} />{' '}
              {t('sent', { percent: Math.floor(part * 100) })}
            </p>
          )}
          <p className="form-page__foot">
            <Button type="submit" variant="primary" busy={part !== null}>
              {part === null ? t('send') : t('sending')}
            </Button>{' '}
            <Link className="btn" href={item}>
              {t('back')}
            </Link>
          </p>
        </form>
      </FormId>
    </>
  )
}

/** The answer to the last sending, how far the one under way is, and what sends. */
function useSending(url: string, doneHref: string, first: FormState) {
  const [state, setState] = useState(first)
  const [part, setPart] = useState<number | null>(null)
  const isBusy = useRef(false)
  const router = useRouter()
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy.current) return
    isBusy.current = true
    setPart(0)
    const answer = await sendForm(url, new FormData(event.currentTarget), setPart)
    isBusy.current = false
    if (answer !== 'unreached' && answer.status === 'done') {
      router.push(doneHref)
      router.refresh()
      return
    }
    setPart(null)
    const unreached = { key: 'errors.unreached' }
    setState(
      answer === 'unreached'
        ? { status: 'invalid', fieldErrors: {}, formError: unreached, values: {} }
        : answer,
    )
  }
  return { state, part, send }
}
