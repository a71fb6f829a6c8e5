import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { AppLink } from '#app/ui/app-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatInstant } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { importBatches, importLimits } from '#lib/imports/data.ts'
import { sheetLimits } from '#lib/imports/reading/data.ts'
import { importAddress } from '#lib/imports/schema.ts'
import { flat } from '#lib/list.ts'
import { formatCount } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { resultOf } from './result.ts'
import { UploadForm } from './upload-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title') }
}

/** A file in, and what came in before. */
export default async function ImportPage({ searchParams }: PageProps<'/settings/import'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'import:run', viewer)) notFound()
  const [t, locale, batches, open, { csv, workbook }] = await Promise.all([
    getTranslations('imports'),
    getLocale(),
    importBatches(viewer),
    importLimits(viewer.today),
    sheetLimits(viewer.today),
  ])
  const word = wordsIn(locale)
  const number = (count: number) => formatCount(count, locale)
  const help = {
    table: t('tableLine', {
      csv: csv.maxBytes / 1_000_000,
      csvRows: number(csv.maxRows),
      workbook: workbook.maxBytes / 1_000_000,
      workbookRows: number(workbook.maxRows),
    }),
    open: t('openLine', { megabytes: open.maxBytes / 1_000_000, rows: number(open.maxRows) }),
  }
  const { file, read, reading, failed, kind, kinds } = messagesFor(locale).imports
  const asked = z.parse(importAddress, flat(await searchParams)).kind
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line')}
        actions={<ButtonLink href="/donors/duplicates">{messagesFor(locale).duplicates.find}</ButtonLink>}
      />
      <div className="space-y-8">
        <section>
          <SectionHead title={t('choose')} />
          <FormFrame>
            <UploadForm
              texts={{ file, read, reading, failed, kind }}
              kinds={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
              help={help}
              asked={asked}
              key={asked}
            />
          </FormFrame>
        </section>
        <section>
          <SectionHead title={t('past')} />
          {batches.length === 0 ? (
            <EmptyState text={t('empty')} />
          ) : (
            <SimpleTable
              caption={t('past')}
              columns={[
                { id: 'file', label: t('file') },
                { id: 'state', label: t('state') },
                { id: 'result', label: t('result'), onPhone: 'full' },
                { id: 'when', label: t('when') },
                { id: 'who', label: t('who') },
              ]}
              rows={batches.map(({ batch, by }) => ({
                id: batch.id,
                cells: [
                  <AppLink key="file" href={`/settings/import/${batch.id}`}>
                    {batch.fileName}
                  </AppLink>,
                  word('importStates', batch.state),
                  resultOf(batch, t),
                  formatInstant(batch.createdAt, locale),
                  by ?? 'Gylden',
                ],
              }))}
            />
          )}
        </section>
      </div>
    </>
  )
}
