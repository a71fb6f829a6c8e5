import { useTranslations } from 'next-intl'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { YearRow } from '#lib/donors/golden/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

const classes = ['new', 'reactivated', 'upgraded', 'maintained', 'downgraded', 'lybunt', 'sybunt'] as const

/** Every giver in one class every year, what was kept, and the kroner. The first year known has nothing before it. */
export function MovementTable({ years, locale }: { years: YearRow[]; locale: Locale }) {
  const t = useTranslations('golden')
  const last = years.at(-1)?.year
  return (
    <section>
      <SectionHead title={t('movement')} note={t('movementLine')} />
      <SimpleTable
        mode="scroll"
        caption={t('movement')}
        columns={[
          { id: 'class', label: t('columns.name') },
          ...years.map(({ year }) => ({
            id: `${year}`,
            label: year === last ? t('soFar', { year: `${year}` }) : `${year}`,
            isNumber: true,
          })),
        ]}
        rows={[
          ...classes.map((name) => ({
            id: name,
            cells: [t(`classes.${name}`), ...years.map((row, at) => (at === 0 && name !== 'new' ? null : row.classes[name]))],
          })),
          {
            id: 'kept',
            cells: [
              <b key="kept">{t('figures.retention')}</b>,
              ...years.map((row) =>
                row.base > 0 ? (
                  <b key={row.year}>
                    {row.kept} {t('figures.of', { total: row.base })}
                  </b>
                ) : null,
              ),
            ],
          },
        ]}
        foot={[t('awarded'), ...years.map((row) => <Money key={row.year} ore={row.totalOre} locale={locale} />)]}
      />
    </section>
  )
}
