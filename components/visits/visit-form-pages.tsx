import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { SessionForm, type SessionFormProps } from '@/components/visits/session-form'
import { SourceForm, type SourceFormProps } from '@/components/visits/source-form'
import { VisitForm, type VisitFormProps } from '@/components/visits/visit-form'
import { languages } from '@/lib/i18n/locale'
import { sessionKinds, sourceKinds } from '@/lib/visits/rules'

const spoken = ['titles', 'languagesHint', 'titleEn', 'titleZh', 'titleDe', 'save', 'cancel'] as const
const ofVisit = [
  'countryCode',
  'countryHint',
  'startsOn',
  'endsOn',
  'timeZone',
  'timeZoneHint',
  'summaries',
  'summaryEn',
  'summaryZh',
  'summaryDe',
  'placesEn',
  'placesZh',
  'placesDe',
] as const
const ofSession = ['sessionKind', 'places', 'placeEn', 'placeZh', 'placeDe', 'heldOn', 'heldOnHint'] as const
const ofSource = [
  'kind',
  'language',
  'languageMeant',
  'text',
  'textHint',
  'file',
  'fileHint',
  'fileReading',
  'takeText',
  'save',
] as const

/** The id is that of what is edited; what is new gets one here. */
type Page<Props> = Omit<Props, 'id' | 'words' | 'kinds' | 'languages'> & { id?: string }

/** The form of a visit with its words. */
export function VisitFormPage({ id = newId(), ...props }: Page<VisitFormProps>) {
  const t = useTranslations('visitForm')
  return (
    <div className="form-page">
      <VisitForm {...props} id={id} words={wordsOf(t, [...spoken, ...ofVisit])} />
    </div>
  )
}

/** The form of a session with its words and kinds. */
export function SessionFormPage({ id = newId(), ...props }: Page<SessionFormProps>) {
  const t = useTranslations('sessionForm')
  const visit = useTranslations('visitForm')
  const session = useTranslations('session')
  return (
    <div className="form-page">
      <SessionForm
        {...props}
        id={id}
        kinds={sessionKinds.map((value) => ({ value, label: session(`kind.${value}`) }))}
        words={{ ...wordsOf(visit, spoken), ...wordsOf(t, ofSession) }}
      />
    </div>
  )
}

/** The form of a source with its words and lists. */
export function SourceFormPage({ id = newId(), ...props }: Page<SourceFormProps>) {
  const t = useTranslations('sourceForm')
  const visit = useTranslations('visitForm')
  const source = useTranslations('source')
  return (
    <div className="form-page">
      <SourceForm
        {...props}
        id={id}
        kinds={sourceKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        languages={languages.map((value) => ({ value, label: source(`languageName.${value}`) }))}
        words={{
          ...wordsOf(visit, spoken),
          ...wordsOf(t, ofSource),
          fileRead: t('fileRead', { name: '{name}' }),
        }}
      />
    </div>
  )
}

function wordsOf<Key extends string>(t: (key: Key) => string, keys: readonly Key[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, t(key)]))
}
