import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { askTypes } from '#db/vocabulary/donors.ts'
import { donorById } from '#lib/donors/data.ts'
import { openPlans } from '#lib/donors/renewals/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { owners } from '#lib/settings/data.ts'
import { closeRenewal, planRenewal, reopenRenewal } from '../../actions.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { StepForm } from './step-form.tsx'
import { toKept } from '../../merged.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('golden.plan')
  return { title: t('title') }
}

/** The renewal plan with a giver: what we ask for, who owns it, the steps, and closing it. */
export default async function PlanPage({ params }: PageProps<'/donors/[id]/plan'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/plan')
  if (!can(viewer, 'donor:edit', donor)) notFound()
  const [t, locale, plans, people] = await Promise.all([
    getTranslations('golden.plan'),
    getLocale(),
    openPlans(viewer, [donor.id]),
    owners(viewer),
  ])
  const plan = plans.get(donor.id)
  const word = wordsIn(locale)
  const texts = messagesFor(locale).golden.plan
  const everyone = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader
        title={plan ? t('of', { year: String(plan.year) }) : t('title')}
        crumbs={[
          { href: '/donors/golden', label: messagesFor(locale).golden.title },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
        actions={
          plan && (
            <VerbButton
              action={closeRenewal}
              input={{ id: plan.id }}
              done={t('closed')}
              undo={{ action: reopenRenewal, input: { id: plan.id } }}
              confirm={
                plan.list.some(({ doneDay }) => !doneDay)
                  ? { title: t('closeAsk', { name: donor.name }), text: t('closeText'), yes: t('close'), no: t('keep') }
                  : undefined
              }
            >
              {t('close')}
            </VerbButton>
          )
        }
      />
      {plan ? (
        <FormFrame isWide>
          <PageColumns
            side={
              <Card title={t('title')}>
                <PlanForm
                  texts={texts}
                  people={everyone}
                  asks={askTypes.map((value) => ({ value, label: word('askTypes', value) }))}
                  values={{
                    id: plan.id,
                    version: plan.version,
                    askType: plan.askType,
                    ownerId: plan.ownerId ?? '',
                    steps: plan.steps ?? '',
                  }}
                />
              </Card>
            }
          >
            <PlanSteps steps={plan.list} />
            <Card title={t('add')}>
              <StepForm texts={texts} people={everyone} values={{ planId: plan.id, title: '', dueDay: '', ownerId: plan.ownerId ?? '' }} />
            </Card>
          </PageColumns>
        </FormFrame>
      ) : (
        <EmptyState
          text={t('none', { name: donor.name })}
          actions={askTypes.map((askType) => (
            <VerbButton key={askType} action={planRenewal} input={{ donorId: donor.id, askType, steps: '' }}>
              {t('start', { ask: word('askTypes', askType).toLowerCase() })}
            </VerbButton>
          ))}
        />
      )}
    </>
  )
}
