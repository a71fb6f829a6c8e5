'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'

/** How far work under way is; asks again each second until it is done. */
export function Progress({ label, text, share, children }: { label: string; text: string; share: number; children?: ReactNode }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000)
    return () => clearInterval(timer)
  }, [router])
  return (
    <section className="max-w-prose space-y-3">
      <p role="status">
        {label} · {text}
      </p>
      <progress className="w-full" value={share} max={1} aria-label={label} />
      {children}
    </section>
  )
}
