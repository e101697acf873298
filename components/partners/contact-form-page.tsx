import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ContactForm } from '@/components/partners/contact-form'

/** The id is that of a contact that is edited; a new one gets one here. */
type ContactFormPageProps = Omit<Parameters<typeof ContactForm>[0], 'words' | 'id'> & { id?: string }

const keys = [
  'printedName',
  'printedNameHint',
  'verifiedName',
  'verifiedNameHint',
  'printedTitle',
  'titles',
  'titleEn',
  'titleZh',
  'titleDe',
] as const

/** The form of a contact with its words. */
export function ContactFormPage({ id = newId(), ...props }: ContactFormPageProps) {
  const t = useTranslations('contactForm')
  const form = useTranslations('partnerForm')
  const words = Object.fromEntries(keys.map((key) => [key, t(key)]))
  return (
    <div className="form-page">
      <ContactForm {...props} id={id} words={{ ...words, save: form('save'), cancel: form('cancel') }} />
    </div>
  )
}
