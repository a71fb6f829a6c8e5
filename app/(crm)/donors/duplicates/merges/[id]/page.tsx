import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { formatInstant } from '#lib/day.ts'
import { suspectedHouses, suspectedPeople } from '#lib/duplicates/data.ts'
import { mergeStory } from '#lib/duplicates/preview/data.ts'
import { pairTables } from '#lib/duplicates/merges/rules.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { requireViewer } from '#lib/session.ts'
import { fieldLabel } from '../../merge/field-text.ts'
import { MovingTable } from '../../merge/moving-table.tsx'
import { UndoMergeForm } from './undo-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates')
  return { title: t('tabs.merged') }
}

/** One merge: what moved and what stayed; taken apart from here, and then what could not go back. */
export default async function MergeStoryPage({ params }: PageProps<'/donors/duplicates/merges/[id]'>) {
  const viewer = await requireViewer()
  const story = await mergeStory(viewer, (await params).id)
  if (!story) notFound()
  const [t, locale] = await Promise.all([getTranslations('duplicates'), getLocale()])
  const { kept, gone, undone, moves } = story
  const pairs = await (story.recordKind === 'contact' ? suspectedPeople(viewer) : suspectedHouses(viewer))
  const texts = messagesFor(locale)
  const table = labelsIn(locale, 'duplicates', 'tables')
  const label = (path: string) => {
    const [of, field = ''] = path.split('.')
    const known = pairTables.find((one) => one === of)
    return known ? fieldLabel(known, field, locale) : field
  }
  return (
    <>
      <PageHeader
        title={t('mergedTitle', { kept, gone })}
        line={t('mergedLine', { by: story.by ?? '', at: formatInstant(story.createdAt, locale) })}
        crumbs={[
          { href: '/donors', label: texts.donors.title },
          { href: '/donors/duplicates', label: t('title') },
        ]}
        actions={
          <>
            {story.donorId && <ButtonLink href={`/donors/${story.donorId}`}>{t('open', { name: story.now })}</ButtonLink>}
            <ButtonLink kind="main" href={`/donors/duplicates${story.recordKind === 'contact' ? '?tab=contacts' : ''}`}>
              {t('pairsLeft', { count: pairs.length })}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        {story.voidedBy && <Note kind="rest" title={t('undone', { reason: story.voidReason ?? '' })} />}
        {undone && undone.rows.length > 0 && (
          <Note kind="risk" title={t('keptLine', { count: undone.rows.length })}>
            <ul className="list-disc pl-5">
              {undone.rows.map((row) => (
                <li key={`${row.table} ${row.id}`}>
                  {[table(row.table), row.says].filter(Boolean).join(': ')} – {t('because', { what: table(row.because) })}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {undone && undone.fields.length > 0 && <Note>{t('keptFields', { fields: undone.fields.map(label).join(', ') })}</Note>}
        <section>
          <SectionHead title={t('moved')} note={moves.length === 0 ? t('nothingMoved', { gone }) : undefined} />
          {moves.length > 0 && <MovingTable caption={t('moved')} lines={moves} kept={kept} />}
        </section>
        {!story.voidedBy && (
          <section>
            <SectionHead title={t('undo')} note={t('undoLine')} />
            <FormFrame>
              <UndoMergeForm id={story.id} texts={texts.duplicates} />
            </FormFrame>
          </section>
        )}
      </div>
    </>
  )
}
