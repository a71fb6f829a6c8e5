import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import * as z from 'zod/mini'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { formatInstant } from '#lib/day.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { exportHrefs, flat, listHref, queryOf } from '#lib/list.ts'
import { viewsOf } from '#lib/records/views/data.ts'
import { viewsAt } from '#lib/records/views/rules.ts'
import { requireViewer } from '#lib/session.ts'
import { auditPage, auditPageSize, maySeeAudit } from '#lib/settings/audit/data.ts'
import { auditList } from '#lib/settings/audit/list/data.ts'
import { auditFilters } from '#lib/settings/audit/schema.ts'
import { people } from '#lib/settings/data.ts'
import { ViewTabs } from '../../views/view-tabs.tsx'
import { ChangeLines } from './change-lines.tsx'
import { RecordName } from './record-name.tsx'

const { path } = auditList

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.log')
  return { title: t('title') }
}

export default async function LogPage({ searchParams }: PageProps<'/settings/log'>) {
  const viewer = await requireViewer()
  if (!maySeeAudit(viewer)) notFound()
  const params = flat(await searchParams)
  const asked = z.parse(auditFilters, { before: null, verb: null, actor: null, ...params })
  const views = viewsAt(viewer, path, params, await viewsOf(viewer, auditList.name), (given) => queryOf(auditList, viewer, given))
  if (views.startHref) redirect(routeOf(views.startHref))
  const [t, locale, { rows, names }, everyone] = await Promise.all([
    getTranslations('settings.log'),
    getLocale(),
    auditPage(viewer, asked),
    people(viewer),
  ])
  const texts = messagesFor(locale).log
  const verbs: Partial<Record<string, string>> = texts.verbs
  const kinds: Partial<Record<string, string>> = texts.records
  const last = rows.at(-1)
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <ViewTabs list={auditList.name} path={path} views={views} />
      <FilterBar
        path={path}
        params={params}
        fields={[
          { name: 'actor', label: t('actor'), kind: 'choice', options: everyone.map(({ id, name }) => ({ value: id, label: name })) },
          { name: 'verb', label: t('verb'), kind: 'choice', options: optionsOf(texts.verbs, locale) },
        ]}
        exports={exportHrefs(auditList.name, params)}
      />
      {rows.length === 0 ? (
        <EmptyState text={t('empty')} />
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'at', label: t('at'), className: 'w-36' },
            { id: 'actor', label: t('actor'), className: 'w-40' },
            { id: 'verb', label: t('verb'), className: 'w-64', onPhone: 'full' },
            { id: 'changes', label: t('changes'), onPhone: 'full' },
          ]}
          rows={rows.map((row) => ({
            id: String(row.sequence),
            cells: [
              formatInstant(row.at, locale),
              row.actor ?? texts.system,
              <span key="verb">
                {verbs[row.verb] ?? t('other')}
                <span className="sub">
                  {kinds[row.recordKind]}
                  <RecordName id={row.recordId} found={names.get(row.recordId)} />
                </span>
              </span>,
              <ChangeLines key="changes" row={row} names={names} />,
            ],
          }))}
        />
      )}
      {last && rows.length === auditPageSize && (
        <p className="pt-3">
          <ButtonLink isSmall href={listHref(path, params, { before: String(last.sequence) })}>
            {t('older')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function optionsOf(verbs: Record<string, string>, locale: Locale) {
  // Two verbs may be one act in words.
  return Object.entries(verbs)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
}
