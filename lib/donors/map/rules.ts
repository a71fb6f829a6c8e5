import type { Day } from '#lib/day.ts'

export type MapSide = 'ours' | 'theirs' | 'receivers'
export type MapNode = { id: string; side: MapSide; label: string; href: string | null }
export type MapEdge = { id: string; from: string; to: string } & (
  | { kind: 'talks'; talks: number; latest: Day }
  | { kind: 'noted'; note: string | null; acquaintanceId: string }
  | { kind: 'grants'; grants: number; amountOre: number }
  | { kind: 'owner' }
)
type Facts = {
  donor: { id: string; name: string; ownerId: string | null; ownerName: string | null }
  contacts: readonly { id: string; name: string }[]
  talks: readonly { userId: string; name: string; contactIds: readonly string[]; talks: number; latest: Day }[]
  noted: readonly { id: string; contactId: string; userId: string | null; enterpriseId: string | null; name: string; note: string | null }[]
  receivers: readonly { id: string; name: string; grants: number; amountOre: number }[]
}

/**
 * Who knows whom around a giver: our people, those at the giver and the enterprises, and between them conversations (with somebody, or
 * with the giver where nobody was named), acquaintances that were written down, grants, and who owns the relation.
 */
export function relationMap({ donor, contacts, talks, noted, receivers }: Facts): { nodes: MapNode[]; edges: MapEdge[] } {
  const nodes = new Map<string, MapNode>()
  const edges = new Map<string, MapEdge>()
  const add = (side: MapSide, id: string, label: string, href: string | null) => nodes.set(id, { id, side, label, href })
  add('theirs', donor.id, donor.name, `/donors/${donor.id}`)
  for (const { id, name } of contacts) add('theirs', id, name, `/donors/contacts/${id}`)
  for (const { userId, name, contactIds, ...said } of talks) {
    add('ours', userId, name, null)
    const present = contactIds.filter((id) => nodes.has(id))
    for (const to of present.length > 0 ? present : [donor.id]) {
      const id = `${userId} ${to}`
      const known = edges.get(id)
      const before = known?.kind === 'talks' ? known : { talks: 0, latest: '' }
      const latest = before.latest > said.latest ? before.latest : said.latest
      edges.set(id, { id, from: userId, to, kind: 'talks', talks: before.talks + said.talks, latest })
    }
  }
  if (donor.ownerId && donor.ownerName && ![...edges.values()].some(({ from }) => from === donor.ownerId)) {
    add('ours', donor.ownerId, donor.ownerName, null)
    edges.set('owner', { id: 'owner', from: donor.ownerId, to: donor.id, kind: 'owner' })
  }
  for (const { id, name, grants, amountOre } of receivers) {
    add('receivers', id, name, `/enterprises/${id}`)
    edges.set(`grants ${id}`, { id: `grants ${id}`, from: id, to: donor.id, kind: 'grants', grants, amountOre })
  }
  for (const { id, contactId, userId, enterpriseId, name, note } of noted) {
    const from = userId ?? enterpriseId ?? ''
    if (!nodes.has(from)) add(userId ? 'ours' : 'receivers', from, name, enterpriseId && `/enterprises/${enterpriseId}`)
    edges.set(id, { id, from, to: contactId, kind: 'noted', note, acquaintanceId: id })
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** A name over at most two lines of a box: broken at a space near the middle when it is long. */
export function nameLines(name: string, most = 28): string[] {
  if (name.length <= most) return [name]
  const spaces = [...name.matchAll(/\s+/g)].map(({ index }) => index)
  const middle = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle).trim()]
}
