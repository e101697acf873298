import type en from '@/lib/i18n/messages/en.json'

type Namespace = keyof typeof en

/**
 * The words that go along to the browser: those of parts with script and of what their answers mention. Everything else
 * is put into words on the server.
 */
export const clientNamespaces = [
  'app',
  'bindingStrength',
  'done',
  'dueBasis',
  'errors',
  'field',
  'form',
  'health',
  'locale',
  'moveBy',
  'role',
  'shell',
  'signIn',
  'stage',
  'time',
  'yesNo',
] as const satisfies readonly Namespace[]

/** The part of all words that goes along to the browser. */
export function clientWords(messages: Partial<Record<Namespace, unknown>>): Record<string, unknown> {
  return Object.fromEntries(clientNamespaces.map((namespace) => [namespace, messages[namespace]]))
}
