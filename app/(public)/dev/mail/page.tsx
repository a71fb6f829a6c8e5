import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatInstant } from '#lib/day.ts'
import { shownMails } from '#lib/sign-in/data.ts'

/** What would have been sent, in a demo or in development without a mail server. Not there otherwise. */
export default async function MailsPage() {
  const mails = await shownMails()
  if (!mails) notFound()
  const [t, locale] = await Promise.all([getTranslations('signin'), getLocale()])
  return (
    <>
      <h1 className="mb-2 text-xl">{t('mailsTitle')}</h1>
      <p className="mb-6 text-ink-2">{t('mailsLine')}</p>
      {mails.length === 0 && <EmptyState text={t('noMails')} />}
      <ol className="space-y-4">
        {mails.map((mail) => (
          <li key={mail.id} className="rounded-3 border border-line bg-surface p-4">
            <p className="text-sm text-ink-3">
              {formatInstant(mail.at, locale)}
              {' · '}
              {mail.to}
            </p>
            <h2 className="my-1 text-md">{mail.subject}</h2>
            <p className="text-ink-2 wrap-break-word whitespace-pre-line">{mail.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
