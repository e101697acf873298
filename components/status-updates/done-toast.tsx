import { useTranslations } from 'next-intl'
import { Toast } from '@/components/ui/toast'

/** Says on the page behind a dialog that what was sent is done; the page itself shows the result. */
export function DoneToast({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('done')
  // the address says it, so it may be any word: only a sentence that the product has, and that needs no values, is said
  if (typeof done !== 'string' || !/^[a-zA-Z]+$/.test(done) || !t.has(done as never)) return null
  const sentence: unknown = t.raw(done as never)
  if (typeof sentence !== 'string' || sentence.includes('{')) return null
  return <Toast key={done}>{sentence}</Toast>
}
