import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatInstant } from '#lib/day.ts'
import { flat } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { auditPage, maySeeAudit } from '#lib/settings/audit/data.ts'
import { auditFilters } from '#lib/settings/audit/schema.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.log')
  return { title: t('title') }
}

export default async function LogPage({ searchParams }: PageProps<'/settings/log'>) {
  const viewer = await requireViewer()
  if (!maySeeAudit(viewer)) notFound()
  const asked = z.parse(auditFilters, { before: null, verb: null, actor: null, ...flat(await searchParams) })
  const [t, locale, rows] = await Promise.all([getTranslations('settings.log'), getLocale(), auditPage(viewer, asked)])
  const last = rows.at(-1)
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      {rows.length === 0 ? (
        <EmptyState text={t('empty')} />
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'at', label: t('at') },
            { id: 'actor', label: t('actor') },
            { id: 'verb', label: t('verb') },
            { id: 'changes', label: t('changes'), onPhone: 'full' },
          ]}
          rows={rows.map((row) => ({
            id: String(row.sequence),
            cells: [
              formatInstant(row.at, locale),
              row.actor ?? row.actorId,
              <span key="verb">
                {row.verb}
                <span className="sub">{row.recordKind}</span>
              </span>,
              <code key="changes" className="text-xs wrap-anywhere text-ink-2">
                {shortened(row.changes)}
              </code>,
            ],
          }))}
        />
      )}
      {last && rows.length === 50 && (
        <p className="pt-3">
          <ButtonLink isSmall href={`/settings/log?before=${last.sequence}`}>
            {t('older')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

const shortened = (changes: string): string => (changes.length > 240 ? `${changes.slice(0, 240)}…` : changes)
