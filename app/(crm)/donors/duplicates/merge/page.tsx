import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { mergeAddress } from '#lib/duplicates/merges/schema.ts'
import { mergePreview } from '#lib/duplicates/preview/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { fieldLabel, fieldText } from './field-text.ts'
import { MergeForm } from './merge-form.tsx'
import { MovingTable } from './moving-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates')
  return { title: t('mergeTitle') }
}

/** Two side by side: whose word stands, and every row that would move. Nothing is done before the button. */
export default async function MergePage({ searchParams }: PageProps<'/donors/duplicates/merge'>) {
  const viewer = await requireViewer()
  const address = z.safeParse(mergeAddress, { kind: null, ...flat(await searchParams) })
  if (!address.success) notFound()
  const { kind, kept: keptId, gone: goneId } = address.data
  const preview = await mergePreview(viewer, { kind, keptId, goneId })
  if (!preview) notFound()
  const [t, locale] = await Promise.all([getTranslations('duplicates'), getLocale()])
  const { kept, gone, names } = preview
  const fields = preview.fields.flatMap(({ table, fields: some }) =>
    some.map((one) => ({
      name: `${table}_${one.field}`,
      label: fieldLabel(table, one.field, locale),
      side: one.side,
      options: (['kept', 'gone'] as const).map((side) => ({
        value: side,
        label: fieldText(table, one.field, one[side], locale, names),
        hint: t('from', { name: side === 'kept' ? kept : gone }),
      })),
    })),
  )
  const isOtherCvr = preview.fields.some(({ fields: some }) => some.some((one) => one.field === 'cvr' && one.kept && one.gone))
  const choices = Object.fromEntries(fields.map(({ name, side }) => [name, side]))
  const texts = messagesFor(locale)
  return (
    <>
      <PageHeader
        title={t('mergeTitle')}
        line={t('mergeLine', { kept, gone })}
        crumbs={[
          { href: '/donors', label: texts.donors.title },
          { href: '/donors/duplicates', label: t('title') },
        ]}
        actions={<ButtonLink href={`/donors/duplicates/merge?kind=${kind}&kept=${goneId}&gone=${keptId}`}>{t('swap')}</ButtonLink>}
      />
      <div className="space-y-8">
        {isOtherCvr && <Note kind="risk">{t('mergeOtherCvr')}</Note>}
        {preview.isTwice && <Note kind="risk">{t('twice')}</Note>}
        <section>
          <SectionHead title={t('moves')} note={preview.moves.length > 0 ? t('movesLine', { kept, gone }) : t('noMoves', { gone })} />
          {preview.moves.length > 0 && <MovingTable caption={t('moves')} lines={preview.moves} kept={kept} />}
        </section>
        <section>
          <SectionHead title={t('fields')} note={fields.length > 0 ? t('fieldsLine') : t('noFields')} />
          <FormFrame>
            <MergeForm
              key={`${keptId} ${goneId}`}
              values={{ kind, keptId, goneId, seen: preview.seen, choices }}
              fields={fields}
              texts={texts.duplicates}
            />
          </FormFrame>
        </section>
      </div>
    </>
  )
}
