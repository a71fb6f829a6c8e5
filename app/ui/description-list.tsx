import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'

/** Names and values: `<DescriptionList items={[{ name: 'Formål', value: '…' }]} />`; `isWide` sets them in columns across the page (*Næste skridt · Ejer · …*). Empty values are a dash. */
export function DescriptionList({
  items,
  isWide,
}: {
  items: readonly { name: ReactNode; value: ReactNode; detail?: ReactNode }[]
  isWide?: boolean
}) {
  return (
    <dl
      className={
        isWide
          ? 'grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col'
          : 'grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4 gap-y-1.5'
      }
    >
      {items.map(({ name, value, detail }, at) => (
        <div key={at} className={isWide ? 'min-w-0' : 'contents'}>
          <dt className={classes('text-ink-3', isWide && 'text-sm')}>{name}</dt>
          <dd className="min-w-0 wrap-break-word">
            <span className={isWide ? 'font-bold' : undefined}>{value === null || value === undefined || value === '' ? '–' : value}</span>
            {detail && <span className="block text-sm text-ink-2">{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
