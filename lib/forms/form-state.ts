import type { DescribedChange } from '@/lib/audit/describe'

/** What was sent, by field name; a field that may occur more than once holds a list. Never a password. */
export type FormValues = Record<string, string | string[]>

/** A sentence by its key in the words' files, with the values that it mentions. */
export type MessageRef = {
  key: string
  values?: Record<string, string | number>
  /** What it has to say of single ones of many: what each is called, and why it was not done. */
  refused?: { of: string; message: MessageRef }[]
}

/** What somebody else changed meanwhile: the version to go on from, who, and each field as it is now. */
export type TheirChanges = { version: number; by: string; changes: DescribedChange[] }

/** What a form knows after it was sent; a conflict tells what is stored now beside what was typed. */
export type FormState<Preview = unknown> =
  | { status: 'idle' }
  | {
      status: 'invalid'
      fieldErrors: Record<string, MessageRef>
      formError?: MessageRef
      values: FormValues
    }
  | {
      status: 'conflict'
      theirs: TheirChanges
      values: FormValues
      formError: MessageRef
    }
  | { status: 'signedOut'; values: FormValues }
  /** Looked at and not sent. */
  | { status: 'previewed'; preview: Preview; values: FormValues }
  | { status: 'done'; message: MessageRef }

export const idleForm: FormState<never> = { status: 'idle' }
