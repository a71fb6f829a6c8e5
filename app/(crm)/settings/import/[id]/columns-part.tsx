import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { Note } from '#app/ui/note.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { sheetKinds } from '#db/vocabulary/records.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { importFields } from '#lib/imports/fields/rules.ts'
import { sheetLayout, sheetPlan } from '#lib/imports/sheets/schema.ts'
import { cancelImport } from '../actions.ts'
import { MapForm } from './map-form.tsx'
import { SheetChoice } from './sheet-choice.tsx'

type Batch = { id: string; kind: string; counts: Record<string, number>; layout: unknown; plan: unknown }

/** How the file was read, and what each of its columns is. */
export function ColumnsPart({ batch }: { batch: Batch }) {
  const t = useTranslations('imports')
  const texts = messagesFor(useLocale()).imports
  const [layout, plan, kind] = [z.parse(sheetLayout, batch.layout), z.parse(sheetPlan, batch.plan), z.parse(z.enum(sheetKinds), batch.kind)]
  const { format, rows, headLine, titles, totals } = layout
  const how = format.kind === 'csv' ? `CSV, ${format.encoding}` : `Excel, ${format.sheet}`
  const labels: Record<string, string> = texts.fields
  const nameOf = (name: string, isNeeded = false) => `${labels[name] ?? name}${isNeeded ? ' *' : ''}`
  const fields = importFields[kind].map(({ name, kind: of, isNeeded }) => ({ value: name, label: nameOf(name, isNeeded), kind: of }))
  return (
    <section className="space-y-3">
      <SectionHead title={t('columnsTitle')} note={t('columnsLine', { rows, line: headLine, format: how })} />
      {batch.counts.remembered === 1 && <Note>{t('remembered')}</Note>}
      {titles + totals > 0 && <Note>{t('leftOut', { titles, totals })}</Note>}
      {format.kind === 'xlsx' && format.sheets.length > 1 && <SheetChoice id={batch.id} format={format} texts={texts} />}
      <MapForm
        key={plan.sheet}
        id={batch.id}
        layout={layout}
        plan={plan}
        fields={fields}
        texts={texts}
        cancel={
          <VerbButton action={cancelImport} input={{ id: batch.id }} done={t('discarded')} goTo="/settings/import" kind="quiet">
            {t('discard')}
          </VerbButton>
        }
      />
    </section>
  )
}
