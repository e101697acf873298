import { MentionsOfMe } from '@/components/comments/mentions-of-me'
import type { Actor } from '@/lib/auth/actor'
import { listMentionsOfMe } from '@/lib/comments/queries'

/** Where the reader was mentioned, on the page that they begin with. */
export async function Mentions({ actor }: { actor: Actor }) {
  return <MentionsOfMe mentions={await listMentionsOfMe(actor)} />
}
