export type SignInProblem =
  | { kind: 'wrong' | 'csrf' | 'malformed' | 'unavailable' }
  | { kind: 'throttled'; seconds: number }
  | { kind: 'incomplete'; email: boolean; password: boolean }

type Query = { error?: string | undefined; seconds?: string | undefined }

/** What the address of the page says that went wrong; null for nothing, and for any word that is none of ours. */
export function problemOfQuery({ error, seconds }: Query): SignInProblem | null {
  if (error === 'CredentialsSignin') return { kind: 'wrong' }
  if (error === 'throttled')
    return { kind: 'throttled', seconds: /^\d{1,4}$/.test(seconds ?? '') ? Number(seconds) : 0 }
  return error === 'csrf' || error === 'malformed' || error === 'unavailable' ? { kind: error } : null
}

/** What the answer of the service says that went wrong; null when it went well. */
export function problemOfAnswer({
  status,
  retryAfter,
}: {
  status: number
  retryAfter: number
}): SignInProblem | null {
  if (status === 200) return null
  if (status === 401) return { kind: 'wrong' }
  if (status === 429) return { kind: 'throttled', seconds: retryAfter }
  return { kind: status === 400 ? 'csrf' : 'unavailable' }
}

/** What is missing before anything is sent; null when both are there. */
export function problemOfFields(email: string, password: string): SignInProblem | null {
  if (email.trim() !== '' && password !== '') return null
  return { kind: 'incomplete', email: email.trim() === '', password: password === '' }
}
