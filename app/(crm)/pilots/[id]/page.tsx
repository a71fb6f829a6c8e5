import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { learningKinds } from '#db/vocabulary/pilots.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { pilotAround, pilotById, pilotFamily, pilotFunding, pilotLearnings } from '#lib/pilots/data.ts'
import { requireViewer } from '#lib/session.ts'
import { archivePilot, restorePilot } from '../actions.ts'
import { LearningForm } from './learning-form.tsx'

export async function generateMetadata({ params }: PageProps<'/pilots/[id]'>): Promise<Metadata> {
  const pilot = await pilotById(await requireViewer(), (await params).id)
  return { title: pilot?.title }
}

/** A pilot: what was believed, the smallest test, what was learnt and decided, who paid, and what grew from it. */
export default async function PilotPage({ params }: PageProps<'/pilots/[id]'>) {
  const viewer = await requireViewer()
  const pilot = await pilotById(viewer, (await params).id)
  if (!pilot) notFound()
  const [t, locale, family, learnings, around, funding] = await Promise.all([
    getTranslations('pilots'),
    getLocale(),
    pilotFamily(viewer, pilot),
    pilotLearnings(viewer, pilot.id),
    pilotAround(viewer, pilot.id),
    pilotFunding(viewer, pilot.id),
  ])
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'pilot:edit', pilot)
  return (
    <>
      <PageHeader
        title={pilot.title}
        crumbs={[{ href: '/pilots', label: t('title') }]}
        line={
          <>
            <Badge tone={pilot.phase === 'closed' ? 'rest' : 'now'}>{word('pilotPhases', pilot.phase)}</Badge>
            <span>{pilot.ownerName}</span>
            {pilot.startDay && <DayText day={pilot.startDay} locale={locale} form="long" />}
          </>
        }
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`/pilots/${pilot.id}/edit`}>{t('edit')}</ButtonLink>
              {pilot.archivedAt ? (
                <VerbButton action={restorePilot} input={{ id: pilot.id }} done={t('restored')}>
                  {t('restore')}
                </VerbButton>
              ) : (
                <VerbButton
                  action={archivePilot}
                  input={{ id: pilot.id }}
                  done={t('isArchived')}
                  undo={{ action: restorePilot, input: { id: pilot.id } }}
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
            {pilot.decision && (
              <Card title={word('pilotDecisions', pilot.decision)}>
                <p className="text-ink-2">{pilot.decisionReason ?? word('pilotDecisionsHelp', pilot.decision)}</p>
                {pilot.carriedBy && <p className="mt-2 text-sm text-ink-3">{pilot.carriedBy}</p>}
              </Card>
            )}
            {family.length > 0 && (
              <Card title={t('family')}>
                <ul className="space-y-2">
                  {family.map((one) => (
                    <li key={one.id}>
                      <AppLink href={`/pilots/${one.id}`}>{one.title}</AppLink>
                      <span className="block text-sm text-ink-3">{one.isParent ? t('parent') : t('child')}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            {(around.partners.length > 0 || around.barriers.length > 0) && (
              <Card title={t('around')}>
                <DescriptionList
                  items={[
                    ...around.partners.map((one) => ({ name: word('sectors', one.sector), value: one.name })),
                    ...around.barriers.map((one) => ({ name: t('barrier'), value: word('barrierKinds', one.kind), detail: one.text })),
                  ]}
                />
              </Card>
            )}
          </>
        }
      >
        <Card>
          <DescriptionList
            items={[
              { name: t('form.question'), value: pilot.question },
              { name: t('form.hypothesis'), value: pilot.hypothesis },
              { name: t('form.smallestTest'), value: pilot.smallestTest },
              { name: t('form.lookFor'), value: pilot.lookFor },
              { name: t('form.place'), value: pilot.place },
            ]}
          />
        </Card>
        <section>
          <SectionHead title={t('learnings')} count={learnings.length} />
          <ul className="mb-4 space-y-3">
            {learnings.map((one) => (
              <li key={one.id}>
                <Badge>{word('learningKinds', one.kind)}</Badge>
                <p className="mt-1 max-w-measure text-md">{one.text}</p>
              </li>
            ))}
          </ul>
          {mayEdit && (
            <FormFrame>
              <LearningForm
                pilotId={pilot.id}
                kinds={learningKinds.map((value) => ({ value, label: word('learningKinds', value) }))}
                texts={messagesFor(locale).pilots.learning}
              />
            </FormFrame>
          )}
        </section>
        {funding.length > 0 && (
          <section>
            <SectionHead
              title={t('paidBy')}
              actions={
                <AppLink href="/outcomes/krone" className="text-sm">
                  {t('krone')}
                </AppLink>
              }
            />
            <SimpleTable
              caption={t('paidBy')}
              columns={[
                { id: 'giver', label: t('giver') },
                { id: 'grant', label: t('grant') },
                { id: 'day', label: t('decided') },
                { id: 'amount', label: t('amount'), isNumber: true },
              ]}
              rows={funding.map((one) => ({
                id: one.id,
                cells: [
                  <AppLink key="giver" href={`/donors/${one.donorId}`}>
                    {one.giver}
                  </AppLink>,
                  <AppLink key="grant" href={`/grants/${one.grantId}`}>
                    {one.title}
                  </AppLink>,
                  <DayText key="day" day={one.day} locale={locale} />,
                  <Money key="money" ore={one.amountOre} currency={one.currency} locale={locale} />,
                ],
              }))}
            />
          </section>
        )}
      </PageColumns>
    </>
  )
}
