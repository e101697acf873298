import { useLocale, useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { ParticipantDialog } from '@/components/visits/participant-dialog'
import { ParticipantFormPage, useParticipantChoices } from '@/components/visits/participant-form-page'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { GuestChoice, ParticipantItem } from '@/lib/participants/queries'

type ParticipantsEditorProps = {
  session: { id: string; version: number }
  participants: ParticipantItem[]
  guests: GuestChoice[]
  /** The page without a dialog. */
  href: string
  /** The participant whose dialog the address names. */
  asked: string | string[] | undefined
}

/** Who took part in a session, each with a way to correct it, and a form for one more. */
export function ParticipantsEditor({ session, participants, guests, href, asked }: ParticipantsEditorProps) {
  const t = useTranslations('sessionForm')
  const words = useTranslations('session')
  const nameOf = useNames()
  const choices = useParticipantChoices(guests)
  const corrected = participants.find(({ id }) => id === asked)
  return (
    <>
      <Section id="participants" title={t('participants')}>
        {participants.length === 0 && <p className="muted">{words('nobodyNamed')}</p>}
        <ul className="stack people-list">
          {participants.map((participant) => (
            <ParticipantLine
              key={participant.id}
              participant={participant}
              href={`${href}?participant=${participant.id}`}
              name={nameOf(participant)}
            />
          ))}
        </ul>
      </Section>
      <Section title={t('addParticipant')}>
        <ParticipantFormPage sessionId={session.id} choices={choices} />
      </Section>
      {corrected && (
        <ParticipantDialog
          key={corrected.id}
          participant={corrected}
          name={nameOf(corrected)}
          version={session.version}
          closeHref={`${href}#participants`}
          {...choices}
        />
      )}
    </>
  )
}

type ParticipantLineProps = { participant: ParticipantItem; href: string; name: string }

function ParticipantLine({ participant, href, name }: ParticipantLineProps) {
  const t = useTranslations('participant')
  const form = useTranslations('sessionForm')
  const { side, role, memberName, partner, contact } = participant
  const person = memberName ?? contact
  return (
    <li>
      {partner && <Spoken texts={partner.name} fallback={partner.printedName} />}{' '}
      {person && (
        <b>
          <bdi>{person}</bdi>
        </b>
      )}{' '}
      <span className="muted">
        {t(`role.${role}`)} · {t(`side.${side}`)}
      </span>{' '}
      <Link href={href} scroll={false} aria-label={form('correctNamed', { name })}>
        {form('correctParticipant')}
      </Link>
    </li>
  )
}

/** What a participant is called in words: a person by name, a partner in the reader's language. */
function useNames(): (participant: ParticipantItem) => string {
  const language = languageOf(useLocale() as Locale)
  return ({ memberName, contact, partner }) =>
    memberName ?? contact ?? pickLocalized(partner?.name ?? {}, language)?.text ?? partner?.printedName ?? ''
}
