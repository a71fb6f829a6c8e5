'use client'

import { FieldPair } from '#app/ui/form.tsx'
import { type DonorField, donorFields, type DonorFieldGroup, type DonorFieldName } from '#lib/donors/fields/rules.ts'
import { SameNote } from '../duplicates/same-note.tsx'
import { DonorFieldBox } from './donor-field.tsx'
import type { FieldsProps } from './fields-props.ts'

type Named = DonorField & { name: DonorFieldName }

/** One group of the giver's fields, as the whole form and the group's own form show it. */
export function GroupFields({ group, choices, texts, isNew }: FieldsProps & { group: DonorFieldGroup; isNew?: boolean }) {
  const box = (field: Named) => (
    <DonorFieldBox key={field.name} field={field} choices={choices} texts={texts} isFirst={isNew && field.name === 'name'} />
  )
  return runsOf(donorFields[group]).map((run) => {
    const [first] = run
    if (!first?.isWide) return <FieldPair key={first?.name}>{run.map(box)}</FieldPair>
    if (first.name !== 'name') return box(first)
    return [box(first), <SameNote key="same" kind="organisation" />]
  })
}

/** Wide fields each alone, the others in runs between them. */
function runsOf(fields: readonly Named[]): Named[][] {
  const runs: Named[][] = []
  for (const field of fields) {
    const last = runs.at(-1)
    if (last && !field.isWide && !last[0]?.isWide) last.push(field)
    else runs.push([field])
  }
  return runs
}
