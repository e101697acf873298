import { useTranslations } from 'next-intl'
import type { ExtensionItem } from '@/lib/extensions/queries'

/** Why an extension was asked for, and what was done until then; nothing for those who may not read it. */
export function ExtensionWords({ extension: { reason, progress } }: { extension: ExtensionItem }) {
  const t = useTranslations('extension')
  return (
    <>
      {reason !== null && <p className="written">{t('because', { reason })}</p>}
      {progress !== null && <p className="written">{t('soFar', { progress })}</p>}
    </>
  )
}
