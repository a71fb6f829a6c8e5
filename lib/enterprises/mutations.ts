import 'server-only'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { bottomLine, enterprise, membership, organisation } from '#db/schema/index.ts'
import { bottomLines } from '#db/vocabulary/enterprises.ts'
import type { Write } from '#db/write.ts'
import { enterpriseById, enterpriseProfile, membershipById } from '#lib/enterprises/data.ts'
import { enterpriseForm, enterpriseId, membershipEndForm, membershipForm } from '#lib/enterprises/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

type EnterpriseInput = z.output<typeof enterpriseForm>

export const createEnterprise = verb({
  name: 'createEnterprise',
  permission: 'enterprise:create',
  input: enterpriseForm,
  find: async (viewer) => viewer,
  async run(write, viewer, input) {
    const { organisationPart, enterprisePart } = parted(input)
    await refuseTakenCvr(organisationPart.cvr, null)
    const { id: organisationId } = await write.insert(organisation, { ...organisationPart, orgId: null, gln: null })
    const { id } = await write.insert(enterprise, { ...enterprisePart, organisationId, archivedAt: null })
    await setBottomLines(write, id, input, (await enterpriseProfile(viewer, id)).bottomLines)
    await findableEnterprise(write, id, input)
    return { id }
  },
})

/** What decides whether it counts toward the goal (type, generation, status, area) is the coordinator's; a member's form leaves it as it is. */
export const updateEnterprise = verb({
  name: 'updateEnterprise',
  permission: 'enterprise:edit',
  input: enterpriseForm,
  find: (viewer, { id }) => enterpriseById(viewer, id ?? ''),
  async run(write, before, input, viewer) {
    const { organisationPart, enterprisePart } = parted(input)
    const { type, generation, status, isInsideArea, closedDay } = before
    const kept = viewer.role === 'coordinator' ? {} : { type, generation, status, isInsideArea, closedDay }
    await refuseTakenCvr(organisationPart.cvr, before.organisationId)
    const { id, version } = await write.update(enterprise, before, { ...enterprisePart, ...kept }, input.version ?? 0)
    await write.update(organisation, before.organisation, organisationPart)
    await setBottomLines(write, id, input, (await enterpriseProfile(viewer, id)).bottomLines)
    await findableEnterprise(write, id, input)
    return { id, version }
  },
})

export const archiveEnterprise = verb({
  name: 'archiveEnterprise',
  permission: 'enterprise:create',
  input: enterpriseId,
  find: (viewer, { id }) => enterpriseById(viewer, id),
  async run(write, before) {
    await write.update(enterprise, before, { archivedAt: write.at })
    await write.unfindable('enterprise', before.id)
    return { id: before.id }
  },
})

export const restoreEnterprise = verb({
  name: 'restoreEnterprise',
  permission: 'enterprise:create',
  input: enterpriseId,
  find: (viewer, { id }) => enterpriseById(viewer, id),
  async run(write, before) {
    await write.update(enterprise, before, { archivedAt: null })
    await findableEnterprise(write, before.id, { ...before.organisation, livesOf: before.livesOf, description: before.description })
    return { id: before.id }
  },
})

/** A membership from a day. Two of one enterprise never overlap. */
export const addMembership = verb({
  name: 'addMembership',
  permission: 'membership:edit',
  input: membershipForm,
  find: (viewer, input) => enterpriseById(viewer, input.enterpriseId),
  async run(write, found, { fromDay, toDay, note }, viewer) {
    const { memberships } = await enterpriseProfile(viewer, found.id)
    const overlaps = memberships.some(
      (other) => (toDay === null || other.fromDay <= toDay) && (other.toDay === null || other.toDay >= fromDay),
    )
    if (overlaps) throw problem('invalid', 'invalid', { fields: { fromDay: 'membershipOverlaps' } })
    const { id } = await write.insert(membership, { enterpriseId: found.id, organisationId: null, fromDay, toDay, note })
    return { id, enterpriseId: found.id }
  },
})

export const endMembership = verb({
  name: 'endMembership',
  permission: 'membership:edit',
  input: membershipEndForm,
  find: (viewer, { id }) => membershipById(viewer, id),
  async run(write, before, { toDay, note, version }) {
    if (toDay < before.fromDay) throw problem('invalid', 'invalid', { fields: { toDay: 'daysReversed' } })
    const after = await write.update(membership, before, { toDay, note: note ?? before.note }, version)
    return { id: after.id, version: after.version }
  },
})

/** The form's fields by the table they belong to. */
function parted({
  id: _id,
  version: _version,
  social: _social,
  local: _local,
  economic: _economic,
  name,
  cvr,
  website,
  address,
  postalCode,
  municipality,
  ...rest
}: EnterpriseInput) {
  const sortKey = danishSortKey(name)
  return { organisationPart: { name, sortKey, cvr, website, address, postalCode, municipality }, enterprisePart: { ...rest, sortKey } }
}

async function setBottomLines(
  write: Write,
  enterpriseId: string,
  input: EnterpriseInput,
  before: (typeof bottomLine.$inferSelect)[],
): Promise<void> {
  for (const kind of bottomLines) {
    const sentence = input[kind]
    const known = before.find((line) => line.kind === kind)
    if (known && sentence) await write.update(bottomLine, known, { sentence })
    else if (known) await write.remove(bottomLine, known)
    else if (sentence) await write.insert(bottomLine, { enterpriseId, kind, sentence })
  }
}

async function refuseTakenCvr(cvr: string | null, organisationId: string | null): Promise<void> {
  if (!cvr) return
  const db = await read()
  const [taken] = await db
    .select({ name: organisation.name })
    .from(organisation)
    .innerJoin(enterprise, eq(enterprise.organisationId, organisation.id))
    .where(
      and(
        eq(organisation.cvr, cvr),
        ne(organisation.id, organisationId ?? ''),
        isNull(organisation.mergedIntoId),
        isNull(enterprise.archivedAt),
      ),
    )
    .limit(1)
  if (taken) throw problem('invalid', 'invalid', { fields: { cvr: 'cvrTaken' }, values: { name: taken.name } })
}

/** Makes an enterprise findable as its row now says; one that is laid away is not found. */
export async function findEnterpriseBy(write: Write, id: string): Promise<void> {
  const db = await read()
  const [found] = await db
    .select({ enterprise, organisation })
    .from(enterprise)
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(eq(enterprise.id, id))
  if (!found || found.enterprise.archivedAt) return write.unfindable('enterprise', id)
  return findableEnterprise(write, id, { ...found.organisation, ...found.enterprise })
}

function findableEnterprise(
  write: Write,
  id: string,
  words: { name: string; cvr: string | null; municipality: string | null; livesOf: string | null; description: string | null },
): Promise<void> {
  const { name, cvr, municipality, livesOf, description } = words
  return findable(write, 'enterprise', id, {
    title: name,
    subtitle: livesOf ?? municipality ?? '',
    body: [cvr, description].filter(Boolean).join(' '),
  })
}
