import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checklist, type CheckLine } from '#app/ui/checklist.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { theoryPartKinds } from '#db/vocabulary/theories.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { formatCount } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { theoryById, theoryIndicators, theoryParts, theoryUses } from '#lib/theories/data.ts'
import { completeness } from '#lib/theories/rules.ts'
import { stateWords } from '../../donors/ready-text.ts'
import { archiveTheory, restoreTheory } from '../actions.ts'

export async function generateMetadata({ params }: PageProps<'/theories/[id]'>): Promise<Metadata> {
  const theory = await theoryById(await requireViewer(), (await params).id)
  return { title: theory?.title }
}

/** The theory as it reads: four parts, what each lacks, what is measured, and where it is at work. */
export default async function TheoryPage({ params }: PageProps<'/theories/[id]'>) {
  const viewer = await requireViewer()
  const theory = await theoryById(viewer, (await params).id)
  if (!theory) notFound()
  const [t, locale, parts, indicators, uses] = await Promise.all([
    getTranslations('theories'),
    getLocale(),
    theoryParts(viewer, theory.id),
    theoryIndicators(viewer, theory.id),
    theoryUses(viewer, theory),
  ])
  const word = wordsIn(locale)
  const gap = labelsIn(locale, 'theories', 'gaps')
  const mayEdit = can(viewer, 'theory:edit', theory)
  const { whole, gaps } = completeness(
    parts.map((part) => ({ ...part, indicators: indicators.length, hasBaseline: indicators.some((one) => one.baseline !== null) })),
  )
  return (
    <>
      <PageHeader
        title={theory.title}
        crumbs={[{ href: '/theories', label: t('title') }]}
        line={
          <>
            <Badge tone={theory.state === 'approved' ? 'calm' : 'now'}>{word('theoryStates', theory.state)}</Badge>
            <span>{[theory.ownerName, ...theory.shared.map((one) => one.name)].filter(Boolean).join(', ')}</span>
            <span>{t('version', { number: theory.number })}</span>
          </>
        }
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`/theories/${theory.id}/edit`}>{t('edit')}</ButtonLink>
              {theory.archivedAt ? (
                <VerbButton action={restoreTheory} input={{ id: theory.id }} done={t('restored')}>
                  {t('restore')}
                </VerbButton>
              ) : (
                <VerbButton
                  action={archiveTheory}
                  input={{ id: theory.id }}
                  done={t('isArchived')}
                  undo={{ action: restoreTheory, input: { id: theory.id } }}
                >
                  {t('archive')}
                </VerbButton>
              )}
            </>
          )
        }
      />
      <PageColumns
        side={
          <>
            <Card title={t('complete', { whole })}>
              <Checklist
                words={stateWords(locale)}
                lines={theoryPartKinds.flatMap((kind): CheckLine[] =>
                  gaps[kind].length === 0
                    ? [{ id: kind, state: 'ok', text: word('theoryPartKinds', kind) }]
                    : gaps[kind].map((missing) => ({
                        id: `${kind}-${missing}`,
                        state: 'missing',
                        text: word('theoryPartKinds', kind),
                        detail: gap(missing),
                        link: mayEdit ? { href: `/theories/${theory.id}/parts/${kind}`, label: t('write') } : undefined,
                      })),
                )}
              />
            </Card>
            <Card title={t('uses')}>
              {uses.applications.length === 0 && <p className="text-ink-2">{t('noUses')}</p>}
              <ul className="space-y-2">
                {uses.applications.map((one) => (
                  <li key={one.id}>
                    <AppLink href={`/applications/${one.id}`}>{one.title}</AppLink>
                    <span className="block text-sm text-ink-3">{word('applicationStages', one.stage)}</span>
                  </li>
                ))}
              </ul>
              {uses.taught && (
                <p className="mt-3 border-t border-line pt-3 text-ink-2">
                  {t('taughtBy')} <AppLink href={`/pilots/${uses.taught.id}`}>{uses.taught.title}</AppLink>
                </p>
              )}
            </Card>
          </>
        }
      >
        {theoryPartKinds.map((kind, at) => {
          const part = parts.find((one) => one.kind === kind)
          return (
            <Card
              key={kind}
              title={`${at + 1}. ${word('theoryPartKinds', kind)}`}
              note={word('theoryPartStates', part?.state ?? 'empty')}
              actions={
                mayEdit && (
                  <AppLink href={`/theories/${theory.id}/parts/${kind}`} className="text-sm">
                    {part?.text ? t('continue') : t('begin')}
                  </AppLink>
                )
              }
            >
              {part?.text ? (
                <p className="max-w-measure text-md leading-read whitespace-pre-line">{part.text}</p>
              ) : (
                <p className="max-w-measure text-ink-2">{word('theoryPartKindsHelp', kind)}</p>
              )}
              {part && (
                <p className="mt-2 text-sm text-ink-3">
                  {[part.peopleCount !== null && t('people', { count: part.peopleCount }), part.steps, part.carriedBy, part.ownerName]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </Card>
          )
        })}
        {indicators.length > 0 && (
          <SimpleTable
            caption={t('indicators.title')}
            isCaptionShown
            columns={[
              { id: 'title', label: t('indicators.name') },
              { id: 'baseline', label: t('indicators.baseline'), isNumber: true },
              { id: 'latest', label: t('indicators.latest'), isNumber: true },
              { id: 'target', label: t('indicators.target'), isNumber: true },
            ]}
            rows={indicators.map((one) => ({
              id: one.id,
              cells: [
                <span key="title">
                  {one.title}
                  {one.unit && <span className="sub">{one.unit}</span>}
                </span>,
                figure(one.baseline),
                figure(one.latest),
                figure(one.target),
              ],
            }))}
          />
        )}
      </PageColumns>
    </>
  )

  function figure(value: number | null): string | null {
    return value === null ? null : formatCount(value, locale)
  }
}
