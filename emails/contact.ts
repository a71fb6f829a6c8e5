import { letter, type MailText } from '#emails/layout.ts'

/** What a person of ours wrote to somebody at a giver: their words, and nothing added. */
export function contactMail({ subject, text }: { subject: string; text: string }): MailText {
  return letter(
    subject,
    text
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
  )
}
