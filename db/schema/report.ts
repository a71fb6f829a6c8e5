import { reportYearStates } from '#db/vocabulary/records.ts'
import { count, day, editable, fact, hash, index, json, oneOf, personal, ref, table, text, unique, word } from '#db/columns.ts'

export const strategyPeriod = table(
  'strategy_period',
  { ...editable(), title: text().notNull(), fromDay: day().notNull(), toDay: day().notNull() },
  (t) => [index('strategy_period_from').on(t.fromDay)],
)

export const goal = table(
  'goal',
  {
    ...editable(),
    periodId: ref()
      .notNull()
      .references(() => strategyPeriod.id, { onDelete: 'restrict' }),
    kind: word().notNull(),
    title: text().notNull(),
    target: count(),
  },
  (t) => [index('goal_period').on(t.periodId)],
)

/** The network's report for a year; `from_paper` holds figures of a signed report from before the system. */
export const report = table(
  'report',
  { ...editable(), year: count().notNull(), state: oneOf(reportYearStates).notNull(), signedDay: day(), source: personal() },
  (t) => [unique('report_year').on(t.year)],
)

export const reportSection = table(
  'report_section',
  {
    ...editable(),
    reportId: ref()
      .notNull()
      .references(() => report.id, { onDelete: 'restrict' }),
    kind: word().notNull(),
    text: personal().notNull(),
  },
  (t) => [unique('report_section_kind').on(t.reportId, t.kind)],
)

/** A figure as it stood when the year was signed, with its definition and a hash of the rows behind it. */
export const reportFigure = table(
  'report_figure',
  {
    ...fact(),
    reportId: ref()
      .notNull()
      .references(() => report.id, { onDelete: 'restrict' }),
    figure: word().notNull(),
    definition: text().notNull(),
    value: json<unknown>().notNull(),
    rowsHash: hash(),
  },
  (t) => [index('report_figure_report').on(t.reportId, t.figure)],
)
