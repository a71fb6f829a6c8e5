import type { Answer } from '#app/ui/result.ts'

/** What one batch did; see lib/bulk.ts, where it is made. */
export type BulkAnswer = {
  changed: number
  left: Partial<Record<string, number>>
  after: string | null
  until: string | null
  undo: Record<string, unknown>[]
}
export type BulkAction = { run(raw: Record<string, unknown>): Promise<Answer<BulkAnswer>> }['run']

/** A question about a number that only the browser knows: about one, and about more, with `{count}`. */
export type Counted = { one: string; other: string }

/** The question with what was chosen. */
export function labelled({ one, other }: Counted, label: string): Counted {
  return { one: one.replace('{label}', label), other: other.replace('{label}', label) }
}

/** One thing that can be done to chosen rows. `done` says it with `{label}` and `{count}`; `undo` is the act that takes it back. */
export type BulkAct = { label: string; action: BulkAction; undo: BulkAction } & (
  | { kind: 'button'; fields: Record<string, unknown>; confirm: Counted; done: string }
  | {
      kind: 'choice'
      field: string
      fields?: Record<string, unknown>
      choices: readonly { value: string; label: string }[]
      confirm: Counted
      done: string
    }
  | { kind: 'word'; field: string; wordLabel: string; suggestions: readonly string[]; ways: readonly Way[] }
)
type Way = { label: string; done: string; confirm: Counted; fields: Record<string, unknown> }

export type BulkTexts = {
  /** Why rows were left, by reason, each with `{count}`. */
  left: Record<string, string>
  leftAlone: string
  progress: string
  stop: string
  stopped: string
  yes: string
  no: string
  export: string
}
