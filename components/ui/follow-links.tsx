'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Follows every `Link` of the page on a plain press, so that the frame stays; all others are left to the browser. */
export function FollowLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      // what React listens to has been asked before: a part that goes somewhere else itself has prevented it
      if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target.closest<HTMLAnchorElement>('a[data-goes]')
      if (!link || (link.target && link.target !== '_self') || link.origin !== location.origin) return
      event.preventDefault()
      router.push(link.href, { scroll: link.dataset.goes === 'top' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
