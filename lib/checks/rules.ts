/** Why something needs a look: proposed by us, not stated, kept as printed, or odd in the source. */
export const checkKinds = ['proposed', 'notStated', 'asPrinted', 'oddInSource'] as const
export type CheckKind = (typeof checkKinds)[number]
