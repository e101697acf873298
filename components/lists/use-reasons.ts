import { useMessages, useTranslations } from 'next-intl'

/** The reasons that administrators have put into a list, in its order and in the reader's words. For parts of the server. */
export function useReasons(list: 'endingReason' | 'extensionReason'): string[] {
  const keys = Object.keys(useMessages()[list])
  const t = useTranslations()
  return keys.map((key) => t(`${list}.${key}`))
}
