import type { callRoundKinds } from '#db/vocabulary/donors.ts'

type Place = { donorId: string; callId: string | null; round: (typeof callRoundKinds)[number] | null }

/** Whose form it is, in one word: there is one form in each place. */
export function placeOf({ donorId, callId, round }: Place): string {
  if (callId === null) return `donor:${donorId}`
  return round === null ? `call:${callId}` : `call:${callId}:${round}`
}

/** What a new form asks for while nobody has said: nothing. */
export const blankDemands = {
  text: null,
  pageLimit: null,
  pagesIncludeAnnexes: false,
  fileCount: null,
  fileMegabytes: null,
  needsBudgetSheet: false,
  needsTheory: false,
  mitIdOwner: null,
} as const
