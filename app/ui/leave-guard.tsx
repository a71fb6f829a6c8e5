'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { routeOf } from '#app/ui/route-of.ts'

/** Asks before unsaved text is left: by a link inside the product, by closing the window, by leaving the site. */
export function LeaveGuard({ isOn }: { isOn: boolean }) {
  const { ui } = useFormTexts()
  const router = useRouter()
  const [goal, setGoal] = useState<string | null>(null)
  const isLeaving = useRef(false)
  useEffect(() => {
    if (!isOn) return
    function leave(event: BeforeUnloadEvent) {
      if (!isLeaving.current) event.preventDefault()
    }
    function click(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (
        !link ||
        isLeaving.current ||
        event.defaultPrevented ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      if (link.target === '_blank' || link.hasAttribute('download') || link.origin !== location.origin) return
      if (link.pathname === location.pathname && link.search === location.search) return
      event.preventDefault()
      event.stopPropagation()
      setGoal(link.pathname + link.search + link.hash)
    }
    window.addEventListener('beforeunload', leave)
    document.addEventListener('click', click, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('click', click, { capture: true })
    }
  }, [isOn])
  function go() {
    isLeaving.current = true
    if (goal) router.push(routeOf(goal))
    setGoal(null)
  }
  return (
    <ConfirmDialog
      isOpen={goal !== null}
      onYes={() => setGoal(null)}
      onNo={go}
      onClose={() => setGoal(null)}
      question={{ title: ui.leaveTitle, text: ui.leaveText, yes: ui.stay, no: ui.leave }}
    />
  )
}
