'use client'

import { typedInto } from '@/components/forms/form-context'
import type { FormState } from '@/lib/forms/form-state'

/** Something that the form has to send and nobody types. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}

type VersionFieldProps = { version: number; state: FormState }

/**
 * The version that the author has seen: of the page, or of what somebody else saved meanwhile once the form has shown it.
 * So sending again after a conflict is a decision and not a second conflict, also when the session ended in between.
 */
export function VersionField({ version, state }: VersionFieldProps) {
  const seen = state.status === 'conflict' ? state.theirs.version : typedInto('version', state)?.[0]
  return <HiddenField name="version" value={seen ?? version} />
}
