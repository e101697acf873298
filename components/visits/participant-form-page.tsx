import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ParticipantForm } from '@/components/visits/participant-form'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { GuestChoice } from '@/lib/participants/queries'
import { participantRoles } from '@/lib/visits/rules'

const keys = ['who', 'ours', 'memberName', 'memberNameHint', 'participantRole', 'addParticipant'] as const

/** Everybody who can be chosen as a participant, the roles, and the words of the fields. */
export function useParticipantChoices(guests: readonly GuestChoice[]) {
  const t = useTranslations('sessionForm')
  const participant = useTranslations('participant')
  const language = languageOf(useLocale() as Locale)
  const options = guests.flatMap(({ id: partnerId, name, printedName, contacts }) => {
    const label = pickLocalized(name, language)?.text ?? printedName
    const people = contacts.map((contact) => ({
      value: `contact:${contact.id}`,
      label: `${label} – ${contact.name}`,
    }))
    return [{ value: `partner:${partnerId}`, label }, ...people]
  })
  return {
    guests: options,
    roles: participantRoles.map((value) => ({ value, label: participant(`role.${value}`) })),
    words: Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<string, string>,
  }
}

type ParticipantFormPageProps = {
  sessionId: string
  choices: ReturnType<typeof useParticipantChoices>
}

/** The form of a participant with everybody who can be chosen. */
export function ParticipantFormPage({ sessionId, choices }: ParticipantFormPageProps) {
  const id = newId()
  return (
    <div className="form-page">
      <ParticipantForm key={id} id={id} sessionId={sessionId} {...choices} />
    </div>
  )
}
