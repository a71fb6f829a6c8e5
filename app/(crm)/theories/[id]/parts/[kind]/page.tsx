import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { theoryPartKinds, theoryPartStates } from '#db/vocabulary/theories.ts'
import { formatInstant } from '#lib/day.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { partVersions, theoryById, theoryIndicators, theoryParts } from '#lib/theories/data.ts'
import { IndicatorForm } from './indicator-form.tsx'
import { PartForm } from './part-form.tsx'

/** One part at a time: its two questions, the text, the few facts that are asked for, and the versions before. */
export default async function PartPage({ params }: PageProps<'/theories/[id]/parts/[kind]'>) {
  const viewer = await requireViewer()
  const { id, kind: asked } = await params
  const [theory, kind] = [await theoryById(viewer, id), theoryPartKinds.find((one) => one === asked)]
  if (!theory || !kind || !can(viewer, 'theory:edit', theory)) notFound()
  const [t, locale, parts, versions, everyone, indicators] = await Promise.all([
    getTranslations('theories'),
    getLocale(),
    theoryParts(viewer, id),
    partVersions(viewer, id, kind),
    people(viewer),
    theoryIndicators(viewer, id),
  ])
  const word = wordsIn(locale)
  const part = parts.find((one) => one.kind === kind)
  const values = part
    ? {
        theoryId: id,
        kind,
        version: part.version,
        text: part.text,
        peopleCount: part.peopleCount,
        steps: part.steps,
        carriedBy: part.carriedBy,
        carriedFromDay: part.carriedFromDay,
        ownerId: part.ownerId,
        dueDay: part.dueDay,
        state: part.state,
      }
    : { theoryId: id, kind, version: null, text: '', ownerId: viewer.id, state: 'draft' as const }
  return (
    <>
      <PageHeader
        title={word('theoryPartKinds', kind)}
        crumbs={[
          { href: '/theories', label: t('title') },
          { href: `/theories/${id}`, label: theory.title },
        ]}
      />
      <div className="mb-6 max-w-measure space-y-1 text-md text-ink-2">
        <p>{word('theoryPartKindsHelp', kind)}</p>
        <p>{labelsIn(locale, 'theories', 'secondQuestions')(kind)}</p>
      </div>
      <FormFrame>
        <PartForm
          draft={await ownDraft(viewer, `theory:${id}:${kind}`)}
          values={values}
          texts={messagesFor(locale).theories.part}
          states={theoryPartStates.filter((state) => state !== 'empty').map((value) => ({ value, label: word('theoryPartStates', value) }))}
          people={everyone.filter((one) => one.isActive && one.role !== 'auditor').map((one) => ({ value: one.id, label: one.name }))}
        />
        {kind === 'closeness' && (
          <section className="mt-10">
            <SectionHead title={t('indicators.title')} count={indicators.length} />
            <IndicatorForm theoryId={id} texts={messagesFor(locale).theories.indicators} />
          </section>
        )}
      </FormFrame>
      {versions.length > 0 && (
        <section className="mt-10 max-w-form">
          <SectionHead title={t('versions')} count={versions.length} />
          <ol className="space-y-3">
            {versions.map((version) => (
              <li key={version.id}>
                <details className="rounded-2 border border-line px-3 py-2">
                  <summary>
                    {t('version', { number: version.number })}
                    <span className="text-sm text-ink-3">
                      {' · '}
                      {formatInstant(version.at, locale)}
                      {version.by && ` · ${version.by}`}
                    </span>
                  </summary>
                  <p className="mt-2 whitespace-pre-line text-ink-2">{version.text}</p>
                </details>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
