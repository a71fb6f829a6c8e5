import 'server-only'
import * as z from 'zod/mini'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { ListColumn } from '#lib/list.ts'
import { agreements } from '#lib/outcomes/agreements/data.ts'
import { agreementFilters } from '#lib/outcomes/agreements/schema.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const agreementColumns = [
  { id: 'code', kind: 'name' },
  { id: 'title', kind: 'text' },
  { id: 'enterprise', kind: 'text' },
  { id: 'partner', kind: 'text' },
  { id: 'targetGroups', kind: 'text', isUnsorted: true },
  { id: 'places', kind: 'count' },
  { id: 'fromDay', kind: 'day' },
  { id: 'toDay', kind: 'day', isOptional: true },
  { id: 'number', kind: 'count' },
] as const satisfies readonly ListColumn[]

const listOf = (everyOne: typeof agreements) =>
  shortList<z.output<typeof agreementFilters>>({
    name: 'agreements',
    path: '/outcomes/agreements',
    columns: agreementColumns,
    initial: { sort: 'code' },
    parse: (given) => z.parse(agreementFilters, { q: null, enterprise: null, group: null, step: null, force: null, ...given }),
    async all(viewer, { q, enterprise: enterpriseId, group, step, force }) {
      const word = wordsIn(viewer.locale)
      const found = await everyOne(viewer, null)
      return found
        .filter(
          (one) =>
            (!enterpriseId || one.enterpriseId === enterpriseId) &&
            hasText(q, one.code, one.title, one.partnerName, one.parties) &&
            (!group || one.targetGroups.includes(group)) &&
            (!step || one.steps.length === 0 || one.steps.includes(step)) &&
            (!force || (one.fromDay <= viewer.today && (one.toDay ?? viewer.today) >= viewer.today)),
        )
        .map((one) => {
          const { id, code, title, enterpriseName, places, fromDay, toDay, number } = one
          const targetGroups = one.targetGroups.map((name) => word('targetGroups', name)).join(', ')
          return {
            id,
            code,
            title,
            enterprise: enterpriseName,
            partner: one.partnerName ?? one.parties,
            targetGroups,
            places,
            fromDay,
            toDay,
            number,
          }
        })
    },
  })

/** Agreements hold no citizens, so they may be a spreadsheet. */
export const agreementList = listOf(agreements)

/** The list of agreements a page has read already, so that they are not read again. */
export const agreementListOf = (found: Awaited<ReturnType<typeof agreements>>) => listOf(async () => found)
