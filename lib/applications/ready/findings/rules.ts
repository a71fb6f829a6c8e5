/** One thing found about one line of *ready to send*: which sentence says it, and what fills it. */
export type Finding = { kind: 'stops' | 'consider' | 'ok'; say: string; values: Record<string, string | number>; recordId?: string }

/** A finding that keeps an application from being ready. */
export function stops(say: string, values: Finding['values'], recordId?: string): Finding {
  return { kind: 'stops', say, values, ...(recordId && { recordId }) }
}

/** A finding worth a thought, which stops nothing. */
export function consider(say: string, values: Finding['values'], recordId?: string): Finding {
  return { kind: 'consider', say, values, ...(recordId && { recordId }) }
}
