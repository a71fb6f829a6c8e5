'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { toast } from '#app/ui/toasts.ts'

/**
 * After another page, or another `step` of the same one, the next Tab begins where the new words begin: what had the focus is gone, or
 * stands in the frame. Who is already in the page (a field that asked for it) stays. `said` is told when the step is reached.
 */
export function Arrival({ step = '', said }: { step?: string; said?: string }) {
  const place = `${usePathname()} ${step}`
  const seen = useRef(place)
  useEffect(() => {
    if (seen.current === place) return
    seen.current = place
    if (said) toast({ text: said })
    const main = document.getElementById('main')
    if (!main || main.contains(document.activeElement) || document.querySelector('[role=dialog], dialog[open]')) return
    main.focus({ preventScroll: true })
  }, [place, said])
  return null
}
