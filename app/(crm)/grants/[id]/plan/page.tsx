import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { trancheTriggers } from '#db/vocabulary/grants.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { isReplannable } from '#lib/grants/tranches/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'
import { wordChoices } from '../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { RatesForm, ScheduleForm } from './plan-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.plan')
  return { title: t('title') }
}

export default async function PlanPage({ params }: PageProps<'/grants/[id]/plan'>) {
  const { viewer, grant } = await grantFor('grant:edit', (await params).id)
  const [t, locale, rates] = await Promise.all([getTranslations('grants'), getLocale(), grantTranches(viewer, grant.id)])
  const texts = messagesFor(locale).grants.plan
  const triggers = wordChoices(locale, 'trancheTriggers', trancheTriggers)
  const open = rates
    .filter(isReplannable)
    .map(({ id, plannedDay, amountOre, trigger, note }) => ({ id, plannedDay, amountOre, trigger, note }))
  const fixed = rates.filter((rate) => !isReplannable(rate) && rate.state !== 'lapsed').reduce((sum, rate) => sum + rate.amountOre, 0)
  const repaid = Math.max(0, rates.reduce((sum, rate) => sum + rate.receivedOre, 0) - grant.receivedOre)
  const leftOre = grant.awardedOre - fixed + repaid
  const blank = [{ id: '', plannedDay: grant.periodFrom ?? viewer.today, amountOre: leftOre, trigger: 'date' as const, note: '' }]
  return (
    <>
      <PageHeader
        title={t('plan.title')}
        crumbs={grantCrumbs(t('title'), grant)}
        line={t('plan.line', { amount: formatAmount(grant.awardedOre, grant.decision.currency, locale) })}
      />
      <FormFrame>
        <ScheduleForm
          texts={texts}
          triggers={triggers}
          values={{
            grantId: grant.id,
            parts: '2',
            firstDay: open[0]?.plannedDay ?? grant.periodFrom ?? viewer.today,
            intervalMonths: '6',
            trigger: 'date',
          }}
        />
        <div className="mt-12">
          <RatesForm
            texts={texts}
            triggers={triggers}
            totalOre={leftOre}
            values={{ grantId: grant.id, tranches: open.length > 0 ? open : blank }}
          />
        </div>
      </FormFrame>
    </>
  )
}
