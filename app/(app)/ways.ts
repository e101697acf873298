import type { Actor } from '@/lib/auth/actor'
import { hasHistory } from '@/lib/history/queries'

type Words = (
  key: 'myWork' | 'overview' | 'commitments' | 'partners' | 'visits' | 'reports' | 'history' | 'people',
) => string
type Way = {
  href: string
  /** Another address of the same page. */
  also?: string
  label: string
  /** The letter that leads there after `g`. */
  letter: string
}

/** Where somebody can go in the product, in the order of the bar. */
export function waysOf(actor: Actor, t: Words): Way[] {
  const staff = actor.role === 'staff'
  return [
    staff
      ? { href: '/', label: t('myWork'), letter: 'm' }
      : { href: '/', also: '/overview', label: t('overview'), letter: 'o' },
    { href: '/commitments', label: t('commitments'), letter: 'c' },
    { href: '/partners', label: t('partners'), letter: 'p' },
    { href: '/visits', label: t('visits'), letter: 'v' },
    { href: '/reports/ledger', label: t('reports'), letter: 'r' },
    ...(['manager', 'administrator'].includes(actor.role)
      ? [{ href: '/my-work', label: t('myWork'), letter: 'm' }]
      : []),
    ...(hasHistory(actor) ? [{ href: '/history', label: t('history'), letter: 'h' }] : []),
    ...(actor.role === 'administrator' ? [{ href: '/people', label: t('people'), letter: 'e' }] : []),
  ]
}
