import { useTranslations } from 'next-intl'
import type { Option } from '@/components/forms/select-field'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { CorrectParticipantForm, RemoveParticipantForm } from '@/components/visits/correct-participant-form'
import type { ParticipantItem } from '@/lib/participants/queries'

type ParticipantDialogProps = {
  participant: ParticipantItem
  /** What the person is called where the reader is. */
  name: string
  version: number
  guests: readonly Option[]
  roles: readonly Option[]
  words: Record<string, string>
  closeHref: string
}

/** Corrects one participant of a session, or takes them out. */
export function ParticipantDialog(props: ParticipantDialogProps) {
  const { participant, name, version, guests, roles, words, closeHref } = props
  const t = useTranslations('sessionForm')
  const visit = useTranslations('visitForm')
  const { id, who, memberName, role, held } = participant
  // Whoever is archived since is no choice any more, and stays who they are.
  const isOffered = who === undefined || guests.some(({ value }) => value === who)
  const options = isOffered ? guests : [{ value: who, label: name }, ...guests]
  const all = {
    ...words,
    save: visit('save'),
    cancel: visit('cancel'),
    removeParticipant: t('removeParticipant'),
  }
  return (
    <Dialog title={t('correctTitle')} eyebrow={name} closeHref={closeHref} closeLabel={visit('cancel')}>
      {held ? (
        <Note>{t('held')}</Note>
      ) : (
        <div className="dialog__lead">
          <p>{t('removeWhat')}</p>
          <div className="below-text">
            <RemoveParticipantForm id={id} version={version} words={all} />
          </div>
        </div>
      )}
      <CorrectParticipantForm
        id={id}
        version={version}
        closeHref={closeHref}
        guests={options}
        roles={roles}
        words={all}
        stored={{ who, memberName, role }}
        fixed={held}
      />
    </Dialog>
  )
}
