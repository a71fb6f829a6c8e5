import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { Day } from '#lib/day.ts'
import { yearFigureNames, type YearLine } from '#lib/donors/review/figures/rules.ts'
import type { SearchParams } from '#lib/list.ts'
import { formatFigure } from '#lib/money.ts'
import { percentOf, unfinishedYear } from './figure-text.ts'
import { behindHref } from './hrefs.ts'

const classes = ['new', 'reactivated', 'upgraded', 'maintained', 'downgraded', 'lybunt', 'sybunt', 'later', 'never'] as const

/** Every giver in one class every year, what was kept, and the kroner; every number opens its rows. */
export function MovementTable({ years, day, params }: { years: readonly YearLine[]; day: Day; params: SearchParams }) {
  const t = useTranslations('golden')
  const locale = useLocale()
  const unfinished = unfinishedYear(day)
  // By the money somebody may have awarded and nothing come; then there is a line for that too, so that everybody still stands somewhere.
  const named = classes.filter((name) => name !== 'never' || years.some((line) => line.classes.never > 0))
  return (
    <section>
      <SectionHead title={t('movement')} note={t('movementLine')} />
      <SimpleTable
        mode="scroll"
        isLatestLast
        caption={t('movement')}
        columns={[
          { id: 'class', label: t('columns.name') },
          ...years.map(({ year }) => ({
            id: `${year}`,
            label: year === unfinished ? t('soFar', { year: `${year}` }) : `${year}`,
            isNumber: true,
          })),
        ]}
        rows={[
          ...named.map((name) => ({ id: name, cells: [t(`classes.${name}`), ...years.map((line) => classCell(line, name))] })),
          ...yearFigureNames.map((name, at) => ({
            id: name,
            isApart: at === 0,
            cells: [<b key={name}>{t(`figures.${name}`)}</b>, ...years.map((line) => keptCell(line, name))],
          })),
        ]}
        foot={[
          t('given'),
          ...years.map((line) => (
            <AppLink key={line.year} href={behindHref(params, 'year', { year: `${line.year}` })}>
              {formatFigure(line.totalOre, locale, { decimals: 0 })}
            </AppLink>
          )),
        ]}
      />
    </section>
  )

  // In the first year only those who are new, or gave later, can be told; everywhere else nobody is nought.
  function classCell({ year, classes: counts, ...line }: YearLine, name: (typeof classes)[number]) {
    const hasPast = line.retention.whole + counts.sybunt + counts.reactivated > 0
    if (counts[name] === 0)
      return hasPast || name === 'new' || name === 'later' || name === 'never' ? <span className="text-ink-3">{counts[name]}</span> : null
    const label = `${t(`classes.${name}`)} ${year}: ${counts[name]}`
    return (
      <AppLink key={year} href={behindHref(params, 'class', { year: `${year}`, class: name })} aria-label={label}>
        {counts[name]}
      </AppLink>
    )
  }

  function keptCell(line: YearLine, name: (typeof yearFigureNames)[number]) {
    const share = line[name]
    if (share.whole === 0) return null
    const shown = name === 'revenueRetention' ? percentOf(share, locale) : `${share.part} ${t('figures.of', { total: share.whole })}`
    return (
      <AppLink
        key={line.year}
        href={behindHref(params, name, { year: `${line.year}` })}
        aria-label={`${t(`figures.${name}`)} ${line.year}: ${shown}`}
      >
        {shown}
      </AppLink>
    )
  }
}
