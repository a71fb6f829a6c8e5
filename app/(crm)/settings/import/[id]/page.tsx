import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { importVerdicts, sheetKinds } from '#db/vocabulary/records.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { importById, importRows, previewSize } from '#lib/imports/data.ts'
import { previewFilters } from '#lib/imports/schema.ts'
import { flat, listHref } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { CommitPart } from './commit-part.tsx'
import { NextLinks } from '../next-links.tsx'
import { RowTable } from './row-table.tsx'
import { resultOf } from '../result.ts'
import { SheetImport } from './sheet-import.tsx'
import { UndoForm } from './undo-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('preview') }
}

/** One file: every row with its verdict; to be saved while it is staged, to be taken back when it is saved. */
export default async function ImportPreviewPage({ params, searchParams }: PageProps<'/settings/import/[id]'>) {
  const viewer = await requireViewer()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const batch = await importById(viewer, id)
  if (!batch) notFound()
  if (isSheet(batch.kind)) return <SheetImport viewer={viewer} batch={batch} asked={asked} />
  const { verdict, page } = z.parse(previewFilters, { verdict: null, ...flat(asked) })
  const [t, locale, { rows, total }] = await Promise.all([getTranslations('imports'), getLocale(), importRows(viewer, id, verdict, page)])
  const word = wordsIn(locale)
  const { counts } = batch
  const path = `/settings/import/${id}`
  const href = (change: Record<string, string | null>) => listHref(path, asked, change)
  const isStaged = batch.state === 'staged'
  const texts = messagesFor(locale).imports
  return (
    <>
      <PageHeader
        title={batch.fileName}
        crumbs={[{ href: '/settings/import', label: t('title') }, { label: word('importStates', batch.state) }]}
        line={
          isStaged
            ? t('fileLine', { rows: counts.rows ?? 0, funders: counts.funders ?? 0, recipients: counts.recipients ?? 0 })
            : resultOf(batch, t)
        }
        actions={!isStaged && <NextLinks kind={batch.kind} isSaved={batch.state === 'applied'} />}
      />
      <div className="space-y-6">
        {isStaged && <CommitPart id={id} counts={counts} />}
        {isStaged && <Note>{t('outside')}</Note>}
        <section>
          <SectionHead title={t('rowsTitle')} note={t('warningsBase', { count: counts.warnings ?? 0 })} />
          <Tabs
            label={t('verdict')}
            items={[
              { href: href({ verdict: null, page: null }), label: t('all'), count: counts.rows, isCurrent: verdict === null },
              ...importVerdicts.map((one) => ({
                href: href({ verdict: one, page: null }),
                label: word('importVerdicts', one),
                count: counts[one] ?? 0,
                isCurrent: verdict === one,
              })),
            ]}
          />
          {rows.length === 0 ? <EmptyState text={t('noRows')} /> : <RowTable rows={rows} isLinked={batch.state === 'applied'} />}
          <Pager
            shown={rows.length}
            total={total}
            previous={page > 1 ? href({ page: String(page - 1) }) : null}
            next={page * previewSize < total ? href({ page: String(page + 1) }) : null}
          />
        </section>
        {batch.state === 'applied' && (
          <section>
            <SectionHead title={t('undo')} />
            <FormFrame>
              <UndoForm
                id={id}
                texts={{
                  reason: t('undoReason'),
                  help: t('undoLine'),
                  undo: t('undo'),
                  undoing: t('undoing'),
                  undone: t('undone'),
                  kept: t('keptTitle'),
                  keptRow: texts.keptRow,
                  later: texts.later,
                }}
              />
            </FormFrame>
          </section>
        )}
      </div>
    </>
  )
}

const isSheet = (kind: string) => sheetKinds.some((one) => one === kind)
