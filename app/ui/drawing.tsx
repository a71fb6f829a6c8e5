import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'

export type Series = { name: string; color?: ChartColor }
export type ChartColor = 1 | 2 | 3 | 4 | 5 | 6 | 'quiet' | 'gold'

/**
 * Every drawing has a table with the same numbers: `<Drawing caption="…" key={…} table={<SimpleTable …/>}><BarList …/></Drawing>`. On a phone the
 * drawing goes where it would be too small (`isWideOnly`), and the table stands alone. `foldLabel` keeps the table behind a word;
 * `isTableFirst` puts the drawing after the table that it repeats: under it, or with `isBeside` at its side where the screen has room for both.
 */
export function Drawing({
  caption,
  series = [],
  note,
  table,
  isWideOnly,
  isTableFirst,
  isBeside,
  foldLabel,
  children,
}: {
  caption?: ReactNode
  series?: readonly Series[]
  note?: ReactNode
  table: ReactNode
  isWideOnly?: boolean
  isTableFirst?: boolean
  isBeside?: boolean
  foldLabel?: string
  children: ReactNode
}) {
  return (
    <figure
      className={classes(
        'space-y-4',
        isBeside && 'xl:grid xl:grid-cols-[minmax(0,1fr)_37rem] xl:items-start xl:gap-5 xl:space-y-0 print:block',
      )}
    >
      {caption && <figcaption className="font-bold">{caption}</figcaption>}
      {isTableFirst && <div>{table}</div>}
      <div className={classes(isWideOnly && 'max-sm:hidden', isBeside && 'max-w-[37rem] xl:sticky xl:top-20')}>
        {children}
        {series.length > 1 && (
          <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
            {series.map((one, at) => (
              <span key={one.name} className="inline-flex items-center gap-1.5">
                <svg aria-hidden="true" width={14} height={10}>
                  <rect width={14} height={10} rx={2} className={fillOf(one, at)} />
                </svg>
                {one.name}
              </span>
            ))}
          </p>
        )}
      </div>
      {note && <p className="-mt-2 max-w-[66ch] text-sm text-ink-2">{note}</p>}
      {foldLabel ? (
        <details className={classes('twin sm:[&:not([open])]:inline-block', isWideOnly && 'alone')}>
          <summary
            className={classes(
              'inline-flex min-h-6 cursor-pointer text-sm underline decoration-line-strong underline-offset-3',
              isWideOnly && 'max-sm:hidden',
            )}
          >
            {foldLabel}
          </summary>
          <div className="mt-3">{table}</div>
        </details>
      ) : (
        !isTableFirst && table
      )}
    </figure>
  )
}

/** The fill of a series: its own colour, or the next in the order that people with protanopia and deuteranopia can tell apart. */
export function fillOf(series: Series | undefined, at: number): string {
  const order: readonly ChartColor[] = [1, 2, 3, 4, 5, 6]
  return fills[series?.color ?? order[at % 6] ?? 1]
}

const fills: Record<ChartColor, string> = {
  1: 'fill-chart-1',
  2: 'fill-chart-2',
  3: 'fill-chart-3',
  4: 'fill-chart-4',
  5: 'fill-chart-5',
  6: 'fill-chart-6',
  quiet: 'fill-chart-quiet',
  gold: 'fill-gold-fill',
}
