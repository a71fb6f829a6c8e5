'use client'

import { Button } from '#app/ui/button.tsx'

/** `<PrintButton label={t('print')} />` opens the browser's own print; `isMain` where that is what the page is for. */
export function PrintButton({ label, isMain }: { label: string; isMain?: boolean }) {
  return (
    <Button kind={isMain ? 'main' : undefined} icon="print" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
