'use client'
import { useEffect, useRef, useState } from 'react'

/** Asks while one types and only shows the answer to what was typed last. `found` is null before the first answer, and where none came (`isLost`). */
export function useSearch<Found>(search: (text: string) => Promise<Found>, { wait = 180, isEager = false } = {}) {
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<{ text: string; found: Found | null } | null>(null)
  const latest = useRef(search)
  latest.current = search
  const asked = text.trim()
  useEffect(() => {
    if (asked === '' && !isEager) return setAnswer(null)
    let isStale = false
    const ask = async () => {
      const found = await latest.current(asked).catch(() => null)
      if (!isStale) setAnswer({ text: asked, found })
    }
    const timer = setTimeout(() => void ask(), wait)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [asked, wait, isEager])
  const isAnswered = answer?.text === asked
  return { text, setText, found: answer?.found ?? null, isBusy: asked !== '' && !isAnswered, isLost: isAnswered && answer.found === null }
}
