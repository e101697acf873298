import { AsyncLocalStorage } from 'node:async_hooks'

type Sending = { id: string; asked: boolean }
const sending = new AsyncLocalStorage<Sending>()

/** The id that comes along with a form: a new one each time, or within `sentAs` the one of that form. */
export function formId(): string {
  const current = sending.getStore()
  if (!current) return crypto.randomUUID()
  current.asked = true
  return current.id
}

/** Does something as the form of this id sends it; tells besides whether an id came along at all. */
export async function sentAs<Result>(id: string, work: () => Promise<Result>) {
  const current: Sending = { id, asked: false }
  const [outcome] = await Promise.allSettled([sending.run(current, work)])
  return { outcome, withId: current.asked }
}
