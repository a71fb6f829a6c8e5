import * as z from 'zod/mini'
import { emailAddress, optionalEmailAddress, shortText } from '#lib/form.ts'

export const addressForm = z.object({ email: emailAddress })
export const codeForm = z.object({ code: z.string().check(z.trim(), z.minLength(8, 'codeShort'), z.maxLength(20, 'codeShort')) })
export const linkForm = z.object({ link: z.string().check(z.regex(/^[\w-]{43}$/, 'codeOver')) })
export const demoForm = z.object({ userId: z.uuid('notFound') })
export const invitationForm = z.object({
  token: z.string().check(z.regex(/^[\w-]{43}$/, 'invitationOver')),
  name: shortText(2, 120),
  email: optionalEmailAddress,
})
