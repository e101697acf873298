'use client'

import { useTranslations } from 'next-intl'
import type { MessageRef } from '@/lib/forms/form-state'

/** Turns a reference into a sentence of the reader's language. The words of its namespace must have been sent along. */
export function useMessage(): (message: MessageRef) => string {
  const t = useTranslations()
  // a reference names any key at run time, which the type of all keys cannot express
  return ({ key, values }) => t(key as never, values as never)
}
