import type * as z from 'zod/mini'
import type { DonorWithLists } from '#lib/donors/codes/data.ts'
import { donorFields, type DonorFieldGroup, type DonorFieldName, fieldsOf } from '#lib/donors/fields/rules.ts'
import type { donorGroupForm } from '#lib/donors/schema.ts'

/** What each group's form begins with: its own fields and no more, since they are sent to the browser. */
export function groupValues(donor: DonorWithLists): Record<DonorFieldGroup, z.input<typeof donorGroupForm>> {
  const { id, version } = donor
  return {
    who: { id, version, group: 'who', ...fieldsOf(donor, namesOf('who')) },
    relation: { id, version, group: 'relation', ...fieldsOf(donor, namesOf('relation')) },
    supports: { id, version, group: 'supports', ...fieldsOf(donor, namesOf('supports')) },
    rules: { id, version, group: 'rules', ...fieldsOf(donor, namesOf('rules')) },
  }
}

function namesOf<Group extends DonorFieldGroup>(group: Group): DonorFieldName<Group>[] {
  return donorFields[group].map(({ name }) => name)
}
