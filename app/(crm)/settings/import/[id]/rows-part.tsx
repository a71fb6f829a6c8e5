import { getLocale, getTranslations } from 'next-intl/server'
import * as z from 'zod/mini'
import { ButtonLink } from '#app/ui/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { importVerdicts, sheetKinds } from '#db/vocabulary/records.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { importRows, previewSize } from '#lib/imports/data.ts'
import { verdictCounts } from '#lib/imports/runs/data.ts'
import { previewFilters } from '#lib/imports/schema.ts'
import { flat, listHref } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'
import { applyImport, cancelImport, reopenImport } from '../actions.ts'
import { SheetRows } from './sheet-rows.tsx'

type Batch = { id: string; kind: string; state: string; counts: Record<string, number> }
type Asked = Record<string, string | string[] | undefined>

/** The rows with their verdicts; while nothing is saved, the way on and the way out. */
export async function RowsPart({ viewer, batch, asked }: { viewer: Viewer; batch: Batch; asked: Asked }) {
  const { verdict, page } = z.parse(previewFilters, { verdict: null, ...flat(asked) })
  const [t, locale, { rows, total }, counts] = await Promise.all([
    getTranslations('imports'),
    getLocale(),
    importRows(viewer, batch.id, verdict, page),
    verdictCounts(viewer, batch.id),
  ])
  const word = wordsIn(locale)
  const path = `/settings/import/${batch.id}`
  const href = (change: Record<string, string | null>) => listHref(path, asked, change)
  const bad = counts.error + counts.conflict
  const rare = [
    { value: 'skipped', label: t('skipped'), count: counts.skipped },
    { value: 'kept', label: t('stayed'), count: batch.counts.kept ?? 0 },
  ]
  return (
    <>
      {batch.state === 'staged' && (
        <Note
          kind={bad > 0 ? 'risk' : 'now'}
          title={bad > 0 ? t('leaveOutTitle', { count: bad }) : t('nothingSaved')}
          actions={
            <>
              {counts.new > 0 && (
                <VerbButton
                  action={applyImport}
                  input={{ id: batch.id, leaveOut: bad > 0 }}
                  kind="main"
                  busyLabel={t('saving')}
                  takesSaveKey={bad === 0}
                >
                  {bad > 0 ? t('leaveOut') : t('save', { count: counts.new })}
                </VerbButton>
              )}
              <VerbButton action={reopenImport} input={{ id: batch.id }} busyLabel={t('looking')}>
                {t('reopen')}
              </VerbButton>
              <VerbButton action={cancelImport} input={{ id: batch.id }} done={t('discarded')} goTo="/settings/import" kind="quiet">
                {t('discard')}
              </VerbButton>
              {counts.new > 0 && bad === 0 && <span className="hidden text-sm text-ink-2 pointer-fine:inline">{t('saveByKey')}</span>}
            </>
          }
        >
          {bad > 0 ? t('leaveOutText') : counts.new === 0 && t('nothingNew')}
        </Note>
      )}
      {batch.state === 'staged' && batch.kind === 'applications' && <Note>{t('whoseLine')}</Note>}
      <section>
        <SectionHead title={t('rowsTitle')} actions={<ButtonLink href={`/api/import/${batch.id}`}>{t('report')}</ButtonLink>} />
        <Tabs
          label={t('verdict')}
          items={[
            {
              href: href({ verdict: null, page: null }),
              label: t('all'),
              count: counts.new + counts.matches + counts.skipped + bad,
              isCurrent: verdict === null,
            },
            ...importVerdicts.map((one) => ({
              href: href({ verdict: one, page: null }),
              label: word('importVerdicts', one),
              count: counts[one],
              isCurrent: verdict === one,
            })),
            ...rare
              .filter(({ value, count }) => count > 0 || verdict === value)
              .map(({ value, label, count }) => ({
                href: href({ verdict: value, page: null }),
                label,
                count,
                isCurrent: verdict === value,
              })),
          ]}
        />
        <SheetRows kind={z.parse(z.enum(sheetKinds), batch.kind)} rows={rows} isOpen={batch.state === 'staged'} />
        <Pager
          shown={rows.length}
          total={total}
          previous={page > 1 ? href({ page: String(page - 1) }) : null}
          next={page * previewSize < total ? href({ page: String(page + 1) }) : null}
        />
      </section>
    </>
  )
}
