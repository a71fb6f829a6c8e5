import type { grantPayments, grantAmendments } from '#lib/grants/payments/data.ts'
import type { grantReports } from '#lib/grants/reports/data.ts'
import type { grantTranches } from '#lib/grants/tranches/data.ts'
import type { Grant } from '#lib/grants/data.ts'
import type { Day } from '#lib/day.ts'

type Rows<F extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>
export type TrailRows = {
  grant: Grant
  payments: Rows<typeof grantPayments>
  amendments: Rows<typeof grantAmendments>
  reports: Rows<typeof grantReports>
  rates: Rows<typeof grantTranches>
}

export type TrailStep = { id: string; day: Day } & (
  | { what: 'sent' | 'award' | 'today' }
  | { what: 'payment'; payment: TrailRows['payments'][number] }
  | { what: 'amendment'; amendment: TrailRows['amendments'][number] }
  | { what: 'submitted' | 'approved' | 'returned' | 'due'; report: TrailRows['reports'][number] }
  | { what: 'planned'; rate: TrailRows['rates'][number] }
)

const open = ['planned', 'awaiting_condition', 'requested', 'withheld']

/** The trail of a grant in order of day: what was asked, decided, paid, changed and reported; after today what is agreed. */
export function trailOf({ grant, payments, amendments, reports, rates }: TrailRows, today: Day): TrailStep[] {
  const steps: TrailStep[] = [
    ...(grant.sentDay ? [{ id: 'sent', day: grant.sentDay, what: 'sent' as const }] : []),
    { id: 'award', day: grant.decidedDay, what: 'award' },
    ...payments.map((payment) => ({ id: payment.id, day: payment.day, what: 'payment' as const, payment })),
    ...amendments.map((amendment) => ({ id: amendment.id, day: amendment.day, what: 'amendment' as const, amendment })),
    ...reports.flatMap((report) =>
      (['submitted', 'approved', 'returned'] as const).flatMap((what) => {
        const day = report[`${what}Day`]
        return day ? [{ id: `${report.id}-${what}`, day, what, report }] : []
      }),
    ),
    ...reports
      .filter((report) => report.state !== 'submitted' && report.state !== 'approved')
      .map((report) => ({ id: `${report.id}-due`, day: report.dueDay, what: 'due' as const, report })),
    ...rates
      .filter((rate) => open.includes(rate.state))
      .flatMap((rate) => (rate.plannedDay ? [{ id: rate.id, day: rate.plannedDay, what: 'planned' as const, rate }] : [])),
  ]
  const order: readonly string[] = ['sent', 'award', 'payment', 'amendment', 'submitted', 'returned', 'approved', 'planned', 'due']
  const sorted = steps.toSorted((a, b) => (a.day === b.day ? order.indexOf(a.what) - order.indexOf(b.what) : a.day < b.day ? -1 : 1))
  const isPast = (step: TrailStep) => step.day <= today
  return [...sorted.filter(isPast), { id: 'today', day: today, what: 'today' }, ...sorted.filter((step) => !isPast(step))]
}
