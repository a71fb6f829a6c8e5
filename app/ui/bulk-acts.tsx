'use client'
import dynamic from 'next/dynamic'
import type { BulkAct, BulkTexts } from '#app/ui/bulk.ts'

// Only who has chosen something needs it.
const Buttons = dynamic(() => import('#app/ui/bulk-buttons.tsx').then((file) => file.BulkButtons), { ssr: false })

/** What a list lets one do to many rows, for DataTable's `actions`: `<BulkActs acts={[…]} texts={…} exportHref="/api/export/donors?…" />`. */
export function BulkActs(props: { acts: readonly BulkAct[]; texts: BulkTexts; exportHref?: string }) {
  return <Buttons {...props} />
}
