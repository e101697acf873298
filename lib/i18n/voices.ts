import { createTranslator } from 'next-intl'
import type { Found } from '@/lib/auth/session'
import { withLabels } from '@/lib/i18n/labels'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import type en from '@/lib/i18n/messages/en.json'

/** The words of a language that need not be the reader's, with the labels that administrators have set. */
export async function voiceOf(locale: Locale, labels: Found['labels']) {
  const { default: messages } = (await import(`./messages/${locale}.json`)) as { default: typeof en }
  const language = languageOf(locale)
  return { t: createTranslator({ locale, messages: withLabels(messages, labels, language) }), language }
}

/** The words of a file: of one language, or Chinese with English beside it. */
export async function voicesOf(wanted: Locale | 'zh-CN+en', labels: Found['labels']) {
  if (wanted !== 'zh-CN+en') return voiceOf(wanted, labels)
  return { ...(await voiceOf('zh-CN', labels)), second: await voiceOf('en', labels) }
}
