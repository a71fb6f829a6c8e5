import type { Answer } from '#app/ui/result.ts'
import type { CardOffer } from '#lib/donors/contacts/cards/rules.ts'

/** What the route read of a file, its sentences in the reader's language. */
export type FoundCards = { head: string; notes: string[]; offers: (CardOffer & { said: string[] })[] }

/** The file to the route that reads cards. */
export async function sendCards(file: File | null, donorId: string, failed: string): Promise<Answer<FoundCards>> {
  const body = new FormData()
  body.set('donorId', donorId)
  if (file) body.set('file', file)
  try {
    const response = await fetch('/api/contacts/cards', { method: 'POST', body })
    const answer: Answer<FoundCards> = await response.json()
    return answer.ok ? answer : { ok: false, code: 'invalid', message: answer.message, fields: { file: answer.message } }
  } catch {
    return { ok: false, code: 'unexpected', message: failed }
  }
}
