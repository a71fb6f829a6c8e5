import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'
import { routeOf } from '#app/ui/route-of.ts'

/**
 * A click on any plain link inside moves as AppLink does: `<table onClick={usePlainLinks()}>`. One listener for a whole table or menu,
 * as a hundred Link components cost a page a good part of its time. New tabs, downloads and other hosts stay the browser's.
 */
export function usePlainLinks(scroll = true): (event: MouseEvent<HTMLElement>) => void {
  const router = useRouter()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain || event.defaultPrevented || link.target || link.download || link.origin !== location.origin) return
    event.preventDefault()
    router.push(routeOf(link.pathname + link.search + link.hash), { scroll })
  }
}
