import { parseGolden, type ReviewSwitches } from '#lib/donors/golden/schema.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { goldenStatuses } from '#db/vocabulary/donors.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { missingCount } from '#lib/donors/readiness/rules.ts'
import { type ReviewFigures, reviewFigures } from '#lib/donors/review/data.ts'
import { listState } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { Figures } from './figures.ts'

/** The review's figures by the names the SQL gives them. */
export function flat(figures: ReviewFigures): Figures {
  const { share, repeat, second, success, reliability, thanks } = figures
  const all: [string, number][] = [
    ['share_part', share.part],
    ['share_whole', share.whole],
    ['repeat_part', repeat.part],
    ['repeat_whole', repeat.whole],
    ['second_part', second.part],
    ['second_whole', second.whole],
    ['rough', figures.roughAwards],
    ['loan_count', figures.loans.count],
    ['loan_ore', figures.loans.ore],
    ['success_part', success.count.part],
    ['success_whole', success.count.whole],
    ['success_kroner_part', success.kroner.part],
    ['success_kroner_whole', success.kroner.whole],
    ['left_out', success.leftOut],
    ['reliability_part', reliability.part],
    ['reliability_whole', reliability.whole],
    ['thanks_days', thanks.medianDays ?? -1],
    ['thanked', thanks.thanked],
    ['waiting', thanks.waiting],
    ...Object.entries(figures.otherOre).map(([currency, ore]): [string, number] => [`beside ${currency}`, ore]),
    ...Object.entries(figures.statuses).map(([status, count]): [string, number] => [`status ${status}`, count]),
    ...figures.streaks.map(({ years, givers }): [string, number] => [`streak ${years}`, givers]),
    ...figures.expected.flatMap(({ month, givers, ore, goldenOre }): [string, number][] => [
      [`expected ${month} givers`, givers],
      [`expected ${month} ore`, ore],
      [`expected ${month} golden_ore`, goldenOre],
    ]),
    ...figures.years.flatMap((line) => {
      const { retention, newDonorRetention, repeatDonorRetention, revenueRetention } = line
      const of: Record<string, number> = {
        ...line.classes,
        retention_part: retention.part,
        retention_whole: retention.whole,
        new_donor_part: newDonorRetention.part,
        new_donor_whole: newDonorRetention.whole,
        repeat_donor_part: repeatDonorRetention.part,
        repeat_donor_whole: repeatDonorRetention.whole,
        revenue_part: revenueRetention.part,
        revenue_whole: revenueRetention.whole,
        givers: line.givers,
        golden_ore: line.goldenOre,
        total_ore: line.totalOre,
      }
      return Object.entries(of).map(([name, count]): [string, number] => [`${line.year} ${name}`, count])
    }),
  ]
  return new Map(all)
}

/** The review under the switches, as the product answers. */
export async function ourFigures(viewer: Viewer, switches: ReviewSwitches): Promise<Figures> {
  const figures = await reviewFigures(viewer, switches)
  if (!figures) throw new Error('the viewer has no review')
  return flat(figures)
}

/** How many rows the table has, in all and under each status: of the stored giving where nothing is switched, else of the awards. */
export async function tableFigures(viewer: Viewer, switches: ReviewSwitches): Promise<Figures> {
  const state = { ...listState([], {}, { sort: 'status' }), sort: 'status' }
  const totals: Figures = new Map()
  for (const status of [null, ...goldenStatuses]) {
    const { total } = await goldenPage(viewer, { ...parseGolden({}), ...switches, status }, state, 1, { withReady: false })
    totals.set(status ? `table ${status}` : 'table all', total)
  }
  return totals
}

/** The checklist's lines over these givers, asked a page at a time. */
export async function ourReadiness(viewer: Viewer, donorIds: readonly string[]): Promise<Figures> {
  const counts: Figures = new Map()
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (let from = 0; from < donorIds.length; from += 50) {
    for (const lines of (await readinessOf(viewer, donorIds.slice(from, from + 50))).values()) {
      for (const { id, state } of lines) add(`${id}_${state}`)
      if (missingCount(lines) === 0) add('ready_givers')
    }
  }
  return counts
}
