import type { Found } from '#app/ui/combobox-field.tsx'
import type { Answer } from '#app/ui/result.ts'
import type { Day } from '#lib/day.ts'
import type { Messages } from '#lib/i18n/messages.ts'

export type MailTexts = Messages['relation']['mail'] & { donor: string; visibility: string }
export type ReadMail = { day: Day; sender: string | null; subject: string | null; giver: Found | null }

/** The file and what is known about it, to the route that reads mails. */
export async function sendMail<Data>(given: { file: File; donorId?: string; visibility?: string }, failed: string): Promise<Answer<Data>> {
  const body = new FormData()
  for (const [name, value] of Object.entries(given)) if (value) body.set(name, value)
  try {
    const response = await fetch('/api/mail', { method: 'POST', body })
    const answer: Answer<Data> = await response.json()
    return answer.ok ? answer : { ...answer, code: 'invalid', fields: answer.fields ?? { file: answer.message } }
  } catch {
    return { ok: false, code: 'unexpected', message: failed }
  }
}
