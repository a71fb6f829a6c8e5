'use client'

import { Button } from '#app/ui/button.tsx'
import { toast } from '#app/ui/toasts.ts'

/** Puts the plain text on the clipboard, for the giver's portal. */
export function CopyButton({ text, label, done, about }: { text: string; label: string; done: string; about: string }) {
  return (
    <Button
      kind="quiet"
      isSmall
      aria-label={`${label}: ${about}`}
      onClick={() => void navigator.clipboard.writeText(text).then(() => toast({ text: done }))}
    >
      {label}
    </Button>
  )
}
