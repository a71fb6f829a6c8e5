/** What stands as it was sent: to whom, when and about what. What is to happen next, and what it belongs to, may still be said. */
const asSent = ['donorId', 'kind', 'day', 'text'] as const

type Sent = { donorId: string; kind: string; day: string; text: string; contactIds: readonly string[] }

/** Whether the entry is a mail that we sent from here; one that was laid in from a file is not. */
export const isSentMail = ({ isMailShared }: { isMailShared: boolean | null }): boolean => isMailShared !== null

/** The fields of a sent mail that somebody would change and may not. */
export function rewritten(before: Sent & { isMailShared: boolean | null }, after: Sent): (keyof Sent)[] {
  if (!isSentMail(before)) return []
  const isOthers = before.contactIds.toSorted().join() !== after.contactIds.toSorted().join()
  return [...asSent.filter((field) => before[field] !== after[field]), ...(isOthers ? (['contactIds'] as const) : [])]
}
