import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { formatDay } from '#lib/day.ts'
import { type ExpiredPerson, expiredPage } from '#lib/donors/contacts/retention/data.ts'
import { expiredParams } from '#lib/donors/contacts/retention/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { RetentionForm } from './retention-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('retention')
  return { title: t('title') }
}

/** Whom the rule says to erase, and why; what goes and what stays of each; then those chosen are erased. */
export default async function RetentionPage({ searchParams }: PageProps<'/donors/contacts/retention'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'contact:erase', viewer)) notFound()
  const { after } = expiredParams.parse({ after: null, ...flat(await searchParams) })
  const [t, people, locale, { rows, total, next, months }] = await Promise.all([
    getTranslations('retention'),
    getTranslations('people'),
    getLocale(),
    expiredPage(viewer, after),
  ])
  const linesOf = ({ because, since, email, phone, note, talks, keptUntil }: ExpiredPerson) => {
    const parts = [t('parts.name'), email && t('parts.email'), phone && t('parts.phone'), note && t('parts.note')].filter(Boolean)
    return [
      t(`because.${because}`, { day: formatDay(since, locale, 'long') }),
      ...(keptUntil
        ? [t('needed', { year: keptUntil.slice(0, 4) })]
        : [t('goes', { parts: new Intl.ListFormat(locale).format(parts.map(String)) }), t('stays', { count: talks })]),
    ]
  }
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { months })} crumbs={[{ href: '/donors/contacts', label: people('title') }]} />
      <p className="mb-6 max-w-form text-ink-2">
        {t('rule')} <AppLink href="/settings?decide=contactKeptMonths#decide">{t('setting')}</AppLink>
      </p>
      {rows.length === 0 ? (
        <EmptyState text={t('empty')} actions={<ButtonLink href="/donors/contacts">{people('title')}</ButtonLink>} />
      ) : (
        <FormFrame>
          <RetentionForm
            key={rows[0]?.id}
            texts={messagesFor(locale).retention}
            people={rows.map((row) => ({
              id: row.id,
              value: row.keptUntil ? null : `${row.id}.${row.version}`,
              name: row.name,
              giver: row.giver,
              lines: linesOf(row),
            }))}
          />
          {next && (
            <p className="mt-6">
              <AppLink href={`/donors/contacts/retention?after=${next}`}>{t('next')}</AppLink> ({total})
            </p>
          )}
        </FormFrame>
      )}
    </>
  )
}
