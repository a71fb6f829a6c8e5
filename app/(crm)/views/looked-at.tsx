'use client'
import { useEffect } from 'react'
import type { Answer } from '#app/ui/result.ts'

/** Says once a day that a view is in use. Where it does not come through, tomorrow will do. */
export function LookedAt({ id, look }: { id: string; look: (input: { id: string }) => Promise<Answer> }) {
  useEffect(() => {
    look({ id }).catch(() => undefined)
  }, [id, look])
  return null
}
