import { serverEnv } from '@/lib/env'
import { keepForm, readKeptForm } from '@/lib/files/kept-form'
import type { FormValues, MessageRef } from '@/lib/forms/form-state'

/** The form of a source as it was sent without script: what was typed, and which file its text is from or why none was taken. */
export type KeptSource = { values: FormValues; taken?: string; refused?: MessageRef }

type Place = { personId: string | null; visitKey: string; now: Date }

/** The address of the form. */
export function sourceFormOf(visitKey: string): string {
  return `/visits/${encodeURIComponent(visitKey)}/sources/new`
}

/** Keeps the form for the page that shows it again; returns where that is. */
export async function keepSource({ personId, visitKey, now }: Place, kept: KeptSource): Promise<string> {
  const form = sourceFormOf(visitKey)
  await keepForm(serverEnv().dataDir, personId ?? '', form, kept, now)
  return `${form}?kept=1`
}

/** The form as it was kept; null when it was sent too long ago, or never. */
export async function readKeptSource({ personId, visitKey, now }: Place): Promise<KeptSource | null> {
  const form = sourceFormOf(visitKey)
  return (await readKeptForm(serverEnv().dataDir, personId ?? '', form, now)) as KeptSource | null
}
