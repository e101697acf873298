import type { ExtensionDecision } from '@/lib/extensions/rules'

/** The names of the dialogs in the address. */
export const extensionDialogs = {
  granted: 'grant-extension',
  refused: 'refuse-extension',
  withdrawn: 'withdraw-extension',
} as const satisfies Record<ExtensionDecision, string>
