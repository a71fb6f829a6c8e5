'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'

const askEveryMs = 500

/** How far work under way is, or that it is (no `share` yet); asks again until it is done. */
export function Progress({ label, text, share, children }: { label: string; text: string; share: number | null; children?: ReactNode }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), askEveryMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <section className="max-w-prose space-y-3">
      <p role="status">
        {label} · {text}
      </p>
      <progress className="w-full" value={share ?? undefined} max={1} aria-label={label} />
      {children}
    </section>
  )
}
