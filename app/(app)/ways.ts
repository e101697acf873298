import type { Actor } from '@/lib/auth/actor'
import { hasHistory } from '@/lib/history/queries'
import { maySeeSettings } from '@/lib/settings/queries'

type Words = (
  key:
    | 'myWork'
    | 'overview'
    | 'commitments'
    | 'calendar'
    | 'partners'
    | 'visits'
    | 'reports'
    | 'history'
    | 'people'
    | 'workspace'
    | 'decisions',
) => string
type Way = {
  href: string
  /** Another address of the same page. */
  also?: string
  label: string
  /** The letter that leads there after `g`. */
  letter: string
  /** Asked for rarely: it stands in the menu at the end of the bar. */
  aside?: boolean
}

/** Where somebody can go in the product, in the order of the bar. */
export function waysOf(actor: Actor, t: Words): Way[] {
  const staff = actor.role === 'staff'
  return [
    staff
      ? { href: '/', label: t('myWork'), letter: 'm' }
      : { href: '/', also: '/overview', label: t('overview'), letter: 'o' },
    { href: '/commitments', label: t('commitments'), letter: 'c' },
    { href: '/calendar', label: t('calendar'), letter: 'k' },
    { href: '/partners', label: t('partners'), letter: 'p' },
    { href: '/visits', label: t('visits'), letter: 'v' },
    { href: '/reports/ledger', label: t('reports'), letter: 'r' },
    ...(['manager', 'administrator'].includes(actor.role)
      ? [{ href: '/my-work', label: t('myWork'), letter: 'm' }]
      : []),
    ...(staff ? [] : [{ href: '/decisions', label: t('decisions'), letter: 'd' }]),
    ...(hasHistory(actor) ? [{ href: '/history', label: t('history'), letter: 'h', aside: true }] : []),
    ...(actor.role === 'administrator'
      ? [{ href: '/people', label: t('people'), letter: 'e', aside: true }]
      : []),
    ...(maySeeSettings(actor)
      ? [{ href: '/settings', label: t('workspace'), letter: 's', aside: true }]
      : []),
  ]
}
