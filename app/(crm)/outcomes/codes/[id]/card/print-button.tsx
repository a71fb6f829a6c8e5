'use client'

import { Button } from '#app/ui/button.tsx'

/** Opens the browser's own print. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button kind="main" icon="print" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
