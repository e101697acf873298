import type en from '@/lib/i18n/messages/en.json'

type Namespace = keyof typeof en

/**
 * The words that go along to the browser: those of parts with script and of what their answers mention. Everything else
 * is put into words on the server.
 */
export const clientNamespaces = [
  'account',
  'amountKind',
  'app',
  'assignmentBasis',
  'bindingStrength',
  'bulk',
  'cadence',
  'check',
  'commitmentKind',
  'confidentiality',
  'document',
  'done',
  'draft',
  'dueBasis',
  'entry',
  'errors',
  'fact',
  'factStanding',
  'extensionDecision',
  'field',
  'form',
  'health',
  'holidayCountry',
  'invitation',
  'language',
  'listName',
  'locale',
  'mention',
  'moveBy',
  'person',
  'promisedBy',
  'resolution',
  'role',
  'sector',
  'settings',
  'shell',
  'signIn',
  'reviewDecision',
  'stage',
  'stageTemplate',
  'state',
  'time',
  'unit',
  'weekday',
  'yesNo',
] as const satisfies readonly Namespace[]

/** Of namespaces that are too large to go along as a whole: the words of closed lists, which the answer to a conflict mentions. */
export const clientParts = [
  ['partner', ['kind']],
  ['participant', ['role', 'side']],
  ['problem', ['level']],
  ['session', ['kind']],
] as const satisfies readonly [Namespace, readonly string[]][]

/** The part of all words that goes along to the browser. */
export function clientWords(messages: Partial<Record<Namespace, unknown>>): Record<string, unknown> {
  const parts = clientParts.map(([namespace, keys]) => {
    const words = messages[namespace] as Record<string, unknown> | undefined
    return [namespace, Object.fromEntries(keys.map((key) => [key, words?.[key]]))]
  })
  const whole = clientNamespaces.map((namespace) => [namespace, messages[namespace]])
  return Object.fromEntries([...whole, ...parts])
}
