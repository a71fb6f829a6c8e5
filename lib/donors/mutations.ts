import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { donor, organisation } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { setDonorCodes } from '#lib/donors/codes/mutations.ts'
import { findablePeople } from '#lib/donors/contacts/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { donorForm, donorId, nextStepForm } from '#lib/donors/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

type DonorInput = z.output<typeof donorForm>

export const createDonor = verb({
  name: 'createDonor',
  permission: 'donor:create',
  input: donorForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, input) {
    const { organisationPart, donorPart } = parted(input)
    await refuseTakenCvr(organisationPart.cvr, null)
    const { id: organisationId } = await write.insert(organisation, { ...organisationPart, orgId: null, gln: null, postalCode: null })
    const { id } = await write.insert(donor, { ...donorPart, organisationId, archivedAt: null })
    await setDonorCodes(write, id, input.supports, input.excludes)
    await findableDonor(write, id, input)
    return { id }
  },
})

export const updateDonor = verb({
  name: 'updateDonor',
  permission: 'donor:edit',
  input: donorForm,
  find: (viewer, { id }) => donorById(viewer, id ?? ''),
  async run(write, before, input) {
    const { organisationPart, donorPart } = parted(input)
    await refuseTakenCvr(organisationPart.cvr, before.organisationId)
    await write.update(organisation, before.organisation, organisationPart)
    const { id, version } = await write.update(donor, before, donorPart, input.version ?? 0)
    if (input.cycleMonths !== before.cycleMonths || input.fundingKind !== before.fundingKind) await refreshGiving(write, [id])
    await setDonorCodes(write, id, input.supports, input.excludes)
    await findableDonor(write, id, input)
    if (input.name !== before.name) await findablePeople(write, { id: before.organisationId, name: input.name })
    return { id, version }
  },
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
  find: (viewer, { id }) => donorById(viewer, id),
  async run(write, before) {
    await write.update(donor, before, { archivedAt: null })
    await findableDonor(write, before.id, { ...before, ...before.organisation })
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

/** The form's fields by the table they belong to; a new field of the giver needs no line here. */
function parted({
  id: _id,
  version: _version,
  supports: _supports,
  excludes: _excludes,
  name,
  cvr,
  website,
  address,
  municipality,
  ...rest
}: DonorInput) {
  const sortKey = danishSortKey(name)
  return { organisationPart: { name, sortKey, cvr, website, address, municipality }, donorPart: { ...rest, sortKey, municipality } }
}

async function refuseTakenCvr(cvr: string | null, organisationId: string | null): Promise<void> {
  if (!cvr) return
  const db = await read()
  const [taken] = await db
    .select({ name: organisation.name })
    .from(organisation)
    .innerJoin(donor, eq(donor.organisationId, organisation.id))
    .where(and(eq(organisation.cvr, cvr), ne(organisation.id, organisationId ?? '')))
    .limit(1)
  if (taken) throw problem('invalid', 'invalid', { fields: { cvr: 'cvrTaken' }, values: { name: taken.name } })
}

function findableDonor(
  write: Write,
  id: string,
  words: { name: string; cvr: string | null; municipality: string | null; purpose: string | null; geography: string | null },
): Promise<void> {
  const { name, cvr, municipality, purpose, geography } = words
  return findable(write, 'donor', id, {
    title: name,
    subtitle: municipality ?? '',
    body: [cvr, purpose, geography].filter(Boolean).join(' '),
  })
}
