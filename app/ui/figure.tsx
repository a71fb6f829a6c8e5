import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'
import { Tip } from '#app/ui/tip.tsx'

export type FigureProps = {
  name: string
  value: ReactNode
  /** Stands beside the value, smaller: *%*, *af 11*. */
  unit?: ReactNode
  /** The base or the comparison under it; never a share without its base. */
  base?: ReactNode
  /** What the number is, in one or two sentences, with its period. */
  tip?: { title?: string; text: ReactNode; href?: string; linkLabel?: string }
  /** Only golden kroner; one in a row at most. */
  isGolden?: boolean
}

/** `<FigureRow label="Året i tal">…</FigureRow>` around two to five `<Figure name value unit base tip />`. */
export function FigureRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="mb-8 grid rounded-3 border border-line bg-surface max-lg:divide-y max-lg:divide-line sm:max-lg:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:divide-x lg:divide-line"
    >
      {children}
    </section>
  )
}

/** A number that explains itself: its name opens definition, period and the way to the rows. */
export function Figure({ name, value, unit, base, tip, isGolden }: FigureProps) {
  return (
    <div
      data-figure
      className="relative px-4 py-3 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-center max-sm:gap-x-3 sm:px-5 sm:py-4"
    >
      <div className="text-sm text-ink-2">
        {tip ? (
          <Tip label={name} isTall>
            {tip.title && <b>{tip.title}</b>}
            {tip.text}
            {tip.href && tip.linkLabel && (
              <AppLink href={tip.href} className="mt-2 block text-ink">
                {tip.linkLabel}
              </AppLink>
            )}
          </Tip>
        ) : (
          name
        )}
      </div>
      <div
        className={classes(
          'text-xl leading-[1.15] font-figure tracking-[-.025em] max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1 max-sm:text-right sm:mt-1 sm:text-2xl',
          isGolden && 'text-gold',
        )}
      >
        <span className="mr-1.5 whitespace-nowrap">{value}</span>
        {unit && (
          <span className={classes('text-md font-medium tracking-normal whitespace-nowrap', isGolden ? 'text-gold' : 'text-ink-2')}>
            {unit}
          </span>
        )}
      </div>
      {base && <div className="mt-0.5 text-sm text-ink-3">{base}</div>}
    </div>
  )
}
