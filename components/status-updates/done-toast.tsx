import { useTranslations } from 'next-intl'
import { Toast } from '@/components/ui/toast'

const known = [
  'statusUpdatePosted',
  'deadlineChanged',
  'deadlineConfirmed',
  'handedBack',
  'handedOver',
  'handOverAccepted',
  'leadUnitSet',
  'ownerSet',
  'supportingUnitsSet',
  'viewersSet',
  'unitAdded',
  'unitRenamed',
  'unitRetired',
  'unitRestored',
  'commitmentEntered',
  'commitmentEdited',
  'commitmentArchived',
  'commitmentRestored',
  'mentionAdded',
  'checkResolved',
] as const

/** Says on the page behind a dialog that what was sent is done; the page itself shows the result. */
export function DoneToast({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('done')
  const message = known.find((key) => key === done)
  return message ? <Toast key={message}>{t(message)}</Toast> : null
}
