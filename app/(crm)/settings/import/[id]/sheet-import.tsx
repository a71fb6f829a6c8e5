import { getLocale, getTranslations } from 'next-intl/server'
import { Arrival } from '#app/ui/arrival.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { runOf } from '#lib/imports/runs/data.ts'
import { isUnderWay } from '#lib/imports/runs/rules.ts'
import type { Viewer } from '#lib/viewer.ts'
import { cancelImport } from '../actions.ts'
import { NextLinks } from '../next-links.tsx'
import { resultOf } from '../result.ts'
import { ColumnsPart } from './columns-part.tsx'
import { Progress } from './progress.tsx'
import { RowsPart } from './rows-part.tsx'
import { UndoSheetForm } from './undo-sheet-form.tsx'

type Batch = { id: string; kind: string; fileName: string; state: string; counts: Record<string, number>; layout: unknown; plan: unknown }
type Asked = Record<string, string | string[] | undefined>

/** A table on its way in: its columns, then its rows with their verdicts, then what became of it. */
export async function SheetImport({ viewer, batch, asked }: { viewer: Viewer; batch: Batch; asked: Asked }) {
  const [t, locale, run] = await Promise.all([getTranslations('imports'), getLocale(), runOf(batch)])
  const texts = messagesFor(locale).imports
  const word = wordsIn(locale)
  const isWorking = isUnderWay(batch.state, run)
  const isSaved = batch.state === 'applied' && !isWorking
  const isDone = ['staged', 'applied', 'undone'].includes(batch.state) && !isWorking
  const { done = 0, total = batch.counts.rows ?? 0, phase = null } = run ?? {}
  return (
    <>
      <PageHeader
        title={batch.fileName}
        crumbs={[{ href: '/settings/import', label: t('title') }, { label: word('importStates', batch.state) }]}
        line={batch.state === 'uploaded' || isWorking ? undefined : resultOf(batch, t)}
        actions={isSaved && <NextLinks kind={batch.kind} isSaved />}
      />
      <Arrival step={phase ?? batch.state} said={isSaved && !batch.counts.undone ? t('saved') : undefined} />
      <div className="space-y-6">
        {isWorking ? (
          <Progress
            label={word('importStates', batch.state)}
            text={done > 0 ? t('working', { done, total }) : t('beginning', { total })}
            share={done > 0 && total > 0 ? done / total : null}
          >
            {phase && phase !== 'undoing' && (
              <VerbButton action={cancelImport} input={{ id: batch.id }} done={t('cancelled')} goTo="/settings/import" kind="quiet">
                {t('cancel')}
              </VerbButton>
            )}
          </Progress>
        ) : (
          batch.state === 'uploaded' && <ColumnsPart batch={batch} />
        )}
        {isDone && <RowsPart viewer={viewer} batch={batch} asked={asked} />}
        {isSaved && (
          <section>
            <SectionHead title={t('undo')} />
            <FormFrame>
              <UndoSheetForm
                id={batch.id}
                texts={{ reason: texts.undoReason, help: texts.undoSheetLine, undo: texts.undo, undoing: texts.undoing }}
              />
            </FormFrame>
          </section>
        )}
      </div>
    </>
  )
}
