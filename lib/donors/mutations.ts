import 'server-only'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { donor, organisation, organisationAlias } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type DonorWithLists, donorWithLists } from '#lib/donors/codes/data.ts'
import { setDonorCodes } from '#lib/donors/codes/mutations.ts'
import { findablePeople } from '#lib/donors/contacts/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { setAliases } from '#lib/donors/names/mutations.ts'
import { listsKeyOf, namesIn } from '#lib/donors/names/rules.ts'
import { donorForm, donorGroupForm, donorId, nextStepForm } from '#lib/donors/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

type DonorInput = z.output<typeof donorForm>

export const createDonor = verb({
  name: 'createDonor',
  permission: 'donor:create',
  input: donorForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, ...input }) {
    await refuseTakenCvr(input.cvr, null)
    const { id: organisationId } = await write.insert(organisation, { ...organisationPart(input), gln: null, postalCode: null })
    const { id } = await write.insert(donor, { ...donorPart(input), ...derived(input), organisationId, archivedAt: null })
    await setDonorCodes(write, id, input)
    await setAliases(write, organisationId, input.aliases)
    await findableDonor(write, id, input)
    return { id }
  },
})

export const updateDonor = verb({
  name: 'updateDonor',
  permission: 'donor:edit',
  input: donorForm,
  find: (viewer, { id }) => donorWithLists(viewer, id ?? ''),
  run: (write, before, { id: _id, version, ...fields }) => save(write, before, fields, version),
})

/** The same for one group of fields, where they are read; the others stay as they are. */
export const updateDonorGroup = verb({
  name: 'updateDonorGroup',
  permission: 'donor:edit',
  input: donorGroupForm,
  find: (viewer, { id }) => donorWithLists(viewer, id),
  run: (write, before, { id: _id, version, group: _group, ...fields }) => save(write, before, fields, version),
})

export const archiveDonor = verb({
  name: 'archiveDonor',
  permission: 'donor:archive',
  input: donorId,
  find: (viewer, { id }) => donorById(viewer, id),
  async run(write, before) {
    await write.update(donor, before, { archivedAt: write.at })
    await write.unfindable('donor', before.id)
    return { id: before.id }
  },
})

export const restoreDonor = verb({
  name: 'restoreDonor',
  permission: 'donor:archive',
  input: donorId,
  find: (viewer, { id }) => donorWithLists(viewer, id),
  async run(write, before) {
    await write.update(donor, before, { archivedAt: null })
    await findableDonor(write, before.id, before)
    return { id: before.id }
  },
})

export const setNextStep = verb({
  name: 'setNextStep',
  permission: 'donor:edit',
  input: nextStepForm,
  find: (viewer, { id }) => donorById(viewer, id),
  async run(write, before, { nextStep, nextStepDay, version }) {
    const after = await write.update(donor, before, { nextStep, nextStepDay }, version)
    return { id: after.id, version: after.version }
  },
})

type Fields = Omit<DonorInput, 'id' | 'version'>

async function save(write: Write, before: DonorWithLists, fields: Partial<Fields>, version: number | null) {
  const input = { ...before, ...fields }
  if (input.cvr !== before.cvr) await refuseTakenCvr(input.cvr, before.organisationId)
  const after = await write.update(donor, before, { ...donorPart(fields), ...derived(input) }, version ?? 0)
  await write.update(organisation, before.organisation, organisationPart(input))
  if (input.cycleMonths !== before.cycleMonths || input.fundingKind !== before.fundingKind) await refreshGiving(write, [after.id])
  await setDonorCodes(write, after.id, input)
  await setAliases(write, before.organisationId, input.aliases)
  await findableDonor(write, after.id, input)
  if (input.name !== before.name) await findablePeople(write, { id: before.organisationId, name: input.name })
  return { id: after.id, version: after.version }
}

/** What the organisation holds of a giver's fields. */
function organisationPart({ name, cvr, orgId, website, address, municipality }: Pick<Fields, 'name' | OrganisationField>) {
  return { name, sortKey: danishSortKey(name), cvr, orgId, website, address, municipality }
}

type OrganisationField = 'cvr' | 'orgId' | 'website' | 'address' | 'municipality'

/** The giver's own columns of what was filled in; a new field needs no line here. */
function donorPart<Given extends Partial<Fields>>({
  name: _name,
  cvr: _cvr,
  orgId: _orgId,
  website: _website,
  address: _address,
  aliases: _aliases,
  supports: _supports,
  excludes: _excludes,
  goals: _goals,
  ...own
}: Given) {
  return own
}

/** What follows from the other fields: the order in lists, and a mark of what the lists say. */
function derived({ name, ...lists }: Pick<Fields, 'name' | 'supports' | 'excludes' | 'goals' | 'aliases'>) {
  return { sortKey: danishSortKey(name), listsKey: listsKeyOf(lists) }
}

async function refuseTakenCvr(cvr: string | null, organisationId: string | null): Promise<void> {
  if (!cvr) return
  const db = await read()
  const [taken] = await db
    .select({ name: organisation.name })
    .from(organisation)
    .innerJoin(donor, eq(donor.organisationId, organisation.id))
    .where(and(eq(organisation.cvr, cvr), isNull(organisation.mergedIntoId), ne(organisation.id, organisationId ?? '')))
    .limit(1)
  if (taken) throw problem('invalid', 'invalid', { fields: { cvr: 'cvrTaken' }, values: { name: taken.name } })
}

/** Makes a giver findable as its rows now say; one that is laid away is not found. */
export async function findDonorBy(write: Write, id: string): Promise<void> {
  const db = await read()
  const [found] = await db
    .select({ donor, organisation })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(eq(donor.id, id))
  if (!found || found.donor.archivedAt) return write.unfindable('donor', id)
  const others = await db
    .select({ name: organisationAlias.name })
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, found.organisation.id))
  return findableDonor(write, id, { ...found.organisation, ...found.donor, aliases: others.map(({ name }) => name).join('\n') })
}

/** A giver as the search finds it. */
export function findableDonor(
  write: Write,
  id: string,
  words: Pick<Fields, 'name' | 'cvr' | 'municipality' | 'purpose' | 'geography' | 'aliases'>,
): Promise<void> {
  const { name, cvr, municipality, purpose, geography, aliases } = words
  return findable(write, 'donor', id, {
    title: name,
    subtitle: municipality ?? '',
    body: [cvr, ...namesIn(aliases), purpose, geography].filter(Boolean).join(' '),
  })
}
