import { type FormState, idleForm, type MessageRef } from '@/lib/forms/form-state'

type Sent = Record<string, string | string[] | undefined>

/**
 * What a form without script was answered with, from the address that it was sent back to. The address is anybody's: only known
 * forms are taken from it, and a message can mention numbers only.
 */
export function readSentBack({ typed, errors, error }: Sent): FormState {
  const fieldErrors = Object.fromEntries(
    Object.entries(readObject(errors)).flatMap(([field, message]) => {
      const read = readMessage(message)
      return read ? [[field, read]] : []
    }),
  )
  const formError = readMessage({ key: error })
  if (Object.keys(fieldErrors).length === 0 && !formError) return idleForm
  const values = Object.fromEntries(
    Object.entries(readObject(typed)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
  return { status: 'invalid', fieldErrors, values, ...(formError && { formError }) }
}

function readObject(value: string | string[] | undefined): Record<string, unknown> {
  try {
    const read: unknown = typeof value === 'string' ? JSON.parse(value) : null
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function readMessage(message: unknown): MessageRef | null {
  const { key, values } = (message ?? {}) as { key?: unknown; values?: unknown }
  if (typeof key !== 'string' || !/^errors\.[a-zA-Z]+$/.test(key)) return null
  const numbers = Object.entries((values ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return numbers.length > 0 ? { key, values: Object.fromEntries(numbers) } : { key }
}
