'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Often enough to be believed, seldom enough for a server with many who wait. In milliseconds. */
const interval = 3_000

/** Keeps a page up to date while something on it is under way and somebody looks at it. */
export function FollowPage({ isUnderWay }: { isUnderWay: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isUnderWay) return
    const look = () => {
      if (!document.hidden) router.refresh()
    }
    const timer = setInterval(look, interval)
    // Whoever comes back does not wait for the next time.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isUnderWay, router])
  return null
}
