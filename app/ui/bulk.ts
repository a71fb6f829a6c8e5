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

/** One thing that can be done to chosen rows. `done` says it with `{label}` and `{count}`; `undo` is the act that takes it back. */
export type BulkAct = { label: string; action: BulkAction; undo: BulkAction } & (
  | { kind: 'button'; fields: Record<string, unknown>; confirm: string; done: string }
  | {
      kind: 'choice'
      field: string
      fields?: Record<string, unknown>
      choices: readonly { value: string; label: string }[]
      confirm: string
      done: string
    }
  | { kind: 'word'; field: string; wordLabel: string; suggestions: readonly string[]; ways: readonly Way[] }
)
type Way = { label: string; done: string; confirm: string; fields: Record<string, unknown> }

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
