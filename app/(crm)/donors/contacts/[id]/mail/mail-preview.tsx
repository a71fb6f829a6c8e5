import type { Messages } from '#lib/i18n/messages.ts'

/** The mail as it will be read: who gets it, where answers go, and every word. */
export function MailPreview({
  to,
  replyTo,
  subject,
  text,
  texts,
}: {
  to: string
  replyTo: string | null
  subject: string
  text: string
  texts: Messages['letters']
}) {
  return (
    <section aria-label={texts.preview} className="rounded-3 border border-line bg-surface">
      <h2 className="border-b border-line px-4 py-3 text-md">{texts.preview}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-b border-line px-4 py-3 text-sm wrap-anywhere">
        <dt className="text-ink-2">{texts.to}</dt>
        <dd>{to}</dd>
        {replyTo && (
          <>
            <dt className="text-ink-2">{texts.replyTo}</dt>
            <dd>{replyTo}</dd>
          </>
        )}
        <dt className="text-ink-2">{texts.subject}</dt>
        <dd className="font-medium">{subject}</dd>
      </dl>
      <p className="px-4 py-4 wrap-anywhere whitespace-pre-line">{text}</p>
    </section>
  )
}
