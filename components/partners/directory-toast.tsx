import { useTranslations } from 'next-intl'
import { Toast } from '@/components/ui/toast'

const known = [
  'partnerAdded',
  'partnerEdited',
  'partnerArchived',
  'partnerRestored',
  'partnersMerged',
  'contactAdded',
  'contactEdited',
  'contactArchived',
  'contactRestored',
  'visitRecorded',
  'visitEdited',
  'sessionRecorded',
  'sessionEdited',
  'participantAdded',
  'participantCorrected',
  'participantRemoved',
  'sourceRecorded',
  'matchConfirmed',
] as const

/** Says on the page that a form leads to that what was sent is done; the page itself shows the result. */
export function DirectoryToast({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('done')
  const message = known.find((key) => key === done)
  return message ? <Toast key={message}>{t(message)}</Toast> : null
}
