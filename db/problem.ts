export const problemCodes = ['invalid', 'conflict', 'notFound', 'forbidden', 'blocked', 'busy'] as const
export type ProblemCode = (typeof problemCodes)[number]

export type ProblemDetail = {
  /** Field name → error key, shown beside the field. */
  fields?: Record<string, string>
  /** Values for the message's placeholders. */
  values?: Record<string, string | number>
  /** The row as it is now, for a conflict. */
  current?: Record<string, unknown>
}

export type Problem = Error & { code: ProblemCode; key: string; detail: ProblemDetail }

/**
 * An expected failure, to be thrown. `key` names the sentence in `messages/<locale>/errors.json`.
 * Known by `problemKey`, never by class: Next may hold several copies of this module.
 */
export function problem(code: ProblemCode, key: string, detail: ProblemDetail = {}): Problem {
  return Object.assign(new Error(`${code}: ${key}`), { problemKey: true, code, key, detail })
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && Reflect.get(error, 'problemKey') === true
}
