import 'server-only'
import * as z from 'zod/mini'
import { needsWithFunding } from '#lib/applications/needs/data.ts'
import { needFilters } from '#lib/applications/needs/schema.ts'
import type { ListColumn } from '#lib/list.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const needColumns = [
  { id: 'title', kind: 'name' },
  { id: 'whose', kind: 'text' },
  { id: 'state', kind: 'code', words: 'needStates' },
  { id: 'byDay', kind: 'day' },
  { id: 'amountOre', kind: 'ore' },
  { id: 'grantedOre', kind: 'ore' },
  { id: 'pendingOre', kind: 'ore' },
  { id: 'ownOre', kind: 'ore' },
  { id: 'missingOre', kind: 'ore' },
  { id: 'asked', kind: 'text', isUnsorted: true },
] as const satisfies readonly ListColumn[]

const listOf = (everyOne: typeof needsWithFunding) =>
  shortList<z.output<typeof needFilters>>({
    name: 'needs',
    path: '/applications/needs',
    columns: needColumns,
    initial: { sort: 'order' },
    parse: (given) => z.parse(needFilters, { q: null, state: null, enterprise: null, missing: null, ...given }),
    async all(viewer, { q, state, enterprise: enterpriseId, missing }) {
      const needs = await everyOne(viewer)
      return needs
        .filter(
          (one) =>
            hasText(q, one.title, ...one.enterpriseNames) &&
            (!state || one.state === state) &&
            (!enterpriseId || one.enterpriseIds.includes(enterpriseId)) &&
            (!missing || one.missingOre === null || one.missingOre > 0),
        )
        .map((one) => {
          const { id, title, state: at, byDay, amountOre, grantedOre, pendingOre, ownOre, missingOre } = one
          const whose = one.enterpriseNames.join(', ')
          const asked = one.applications.map(({ donorName }) => donorName).join(', ')
          const order = `${at === 'open' ? 0 : 1} ${at} ${byDay ?? '9999-12-31'}`
          return { id, title, whose, state: at, byDay, amountOre, grantedOre, pendingOre, ownOre, missingOre, asked, order }
        })
    },
  })

export const needList = listOf(needsWithFunding)

/** The list of needs a page has read already, so that they are not read again. */
export const needListOf = (found: Awaited<ReturnType<typeof needsWithFunding>>) => listOf(async () => found)
