import { Link } from '@/components/ui/link'

type CountLinkProps = { count: number; href: string }

/** A number that opens the list with exactly that many rows; nought opens nothing. */
export function CountLink({ count, href }: CountLinkProps) {
  return count > 0 ? <Link href={href}>{count}</Link> : <span className="muted">0</span>
}
