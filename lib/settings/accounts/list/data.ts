import 'server-only'
import * as z from 'zod/mini'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import type { ListColumn } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { people } from '#lib/settings/data.ts'
import { peopleFilters } from '#lib/settings/schema.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const columns = [
  { id: 'name', kind: 'name' },
  { id: 'role', kind: 'code', words: 'roles' },
  { id: 'email', kind: 'text' },
  { id: 'enterprises', kind: 'text', isUnsorted: true },
  { id: 'isClosed', kind: 'flag', isOptional: true },
] as const satisfies readonly ListColumn[]

/** Those with an account, for those who give and close them. */
export const accountList = shortList<z.output<typeof peopleFilters>>({
  name: 'accounts',
  path: '/settings/people',
  columns,
  isFor: (viewer) => can(viewer, 'network:manage', viewer),
  initial: { sort: 'name' },
  parse: (given) => z.parse(peopleFilters, { q: null, role: null, enterprise: null, closed: null, ...given }),
  async all(viewer, { q, role, enterprise, closed }) {
    const [everyone, enterprises] = await Promise.all([people(viewer), enterpriseChoices(viewer)])
    const nameOf = (id: string) => enterprises.find((one) => one.id === id)?.name ?? ''
    return everyone
      .filter((one) => hasText(q, one.name, one.email) && (!role || one.role === role) && (!closed || !one.isActive))
      .filter(({ enterpriseIds }) => !enterprise || enterpriseIds.includes(enterprise))
      .map(({ id, name, role: held, email, enterpriseIds, isActive }) => {
        return { id, name, role: held, email, enterprises: enterpriseIds.map(nameOf).join(', '), isClosed: !isActive }
      })
  },
})
