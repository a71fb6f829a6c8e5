import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { budgetCategories, budgetSources, cofundingStates, vatTreatments } from '#db/vocabulary/applications.ts'
import { budgetOf, plannedShares } from '#lib/applications/budget/data.ts'
import { applicationById } from '#lib/applications/data.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { yearOf } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { removeBudgetLine } from '../../actions.ts'
import { BudgetTable } from '../../budget-table.tsx'
import { choicesIn } from '../../choices.ts'
import { Balance } from '../application-money.tsx'
import { BudgetLineForm } from './budget-line-form.tsx'
import { CofundingForm } from './cofunding-form.tsx'
import { SharesForm } from './shares-form.tsx'

type Planned = { name: string; value: { enterpriseId: string; pilotId: string; amountOre: number | '' } }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.budget')
  return { title: t('title') }
}

/** The budget to work in: costs, money from elsewhere, and how it is to be shared. `?line=` and `?money=` open one to correct. */
export default async function BudgetPage({ params, searchParams }: PageProps<'/applications/[id]/budget'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:edit', row)) notFound()
  const given = flat(await searchParams)
  const [t, locale, { lines, cofundings, sums }, planned, partners] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    budgetOf(viewer, row),
    plannedShares(viewer, row.id),
    applicationPartners(viewer, row.id),
  ])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).applications.budget
  const href = `/applications/${row.id}/budget`
  const line = lines.find(({ id }) => id === given.line)
  const money = cofundings.find(({ id }) => id === given.money)
  const unplanned = partners.filter(({ enterpriseId }) => !planned.some((share) => share.enterpriseId === enterpriseId))
  const shares: Planned[] = [
    ...planned.map((share): Planned => ({
      name: [share.enterpriseName, share.pilotTitle].filter(Boolean).join(' · '),
      value: { enterpriseId: share.enterpriseId, pilotId: share.pilotId ?? '', amountOre: share.amountOre },
    })),
    ...unplanned.map((partner): Planned => ({
      name: partner.name,
      value: { enterpriseId: partner.enterpriseId, pilotId: '', amountOre: partner.shareOre ?? '' },
    })),
  ]
  return (
    <>
      <PageHeader
        title={t('budget.title')}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
        line={sums.lines > 0 && <Balance gapOre={sums.gapOre} locale={locale} />}
      />
      <div className="space-y-10">
        <section>
          <SectionHead title={t('budget.lines')} />
          {lines.length === 0 ? (
            <p className="text-ink-2">{t('budget.none')}</p>
          ) : (
            <BudgetTable
              lines={lines}
              costOre={sums.costOre}
              titleOf={(one) => <AppLink href={`${href}?line=${one.id}`}>{one.title}</AppLink>}
            />
          )}
        </section>
        <Card
          title={line ? t('budget.edit') : t('budget.add')}
          actions={
            line && (
              <VerbButton isSmall kind="quiet" action={removeBudgetLine} input={{ id: line.id }} done={t('budget.removed')} goTo={href}>
                {t('budget.remove')}
              </VerbButton>
            )
          }
        >
          <FormFrame key={line?.id ?? `new-${lines.length}`}>
            <BudgetLineForm
              texts={texts}
              href={href}
              values={{
                id: line?.id ?? '',
                version: line?.version ?? null,
                applicationId: row.id,
                title: line?.title ?? '',
                category: line?.category ?? 'salary',
                year: line?.year ?? yearOf(row.startDay ?? viewer.today),
                enterpriseId: line?.enterpriseId ?? '',
                amountOre: line?.amountOre ?? '',
                source: line?.source ?? 'applied',
                vat: line?.vat ?? 'not_relevant',
                isFee: line?.isFee ?? false,
                note: line?.note ?? '',
              }}
              choices={{
                category: choicesIn(locale, 'budgetCategories', budgetCategories),
                source: choicesIn(locale, 'budgetSources', budgetSources),
                vat: choicesIn(locale, 'vatTreatments', vatTreatments),
                enterprise: partners.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name })),
              }}
            />
          </FormFrame>
        </Card>
        <section>
          <SectionHead title={t('budget.cofunding')} />
          {cofundings.length === 0 ? (
            <p className="text-ink-2">{t('budget.noCofunding')}</p>
          ) : (
            <SimpleTable
              caption={t('budget.cofunding')}
              columns={[
                { id: 'payer', label: t('budget.payer') },
                { id: 'state', label: t('budget.state') },
                { id: 'expected', label: t('budget.expectedDay') },
                { id: 'amount', label: t('budget.amountOre'), isNumber: true },
              ]}
              rows={cofundings.map((one) => ({
                id: one.id,
                cells: [
                  <AppLink key="payer" href={`${href}?money=${one.id}`}>
                    {one.source}
                  </AppLink>,
                  word('cofundingStates', one.state),
                  one.expectedDay && <DayText key="day" day={one.expectedDay} locale={locale} />,
                  <Money key="amount" ore={one.amountOre} locale={locale} />,
                ],
              }))}
            />
          )}
        </section>
        <Card title={money ? t('budget.editCofunding') : t('budget.addCofunding')}>
          <FormFrame key={money?.id ?? `new-${cofundings.length}`}>
            <CofundingForm
              texts={texts}
              href={href}
              states={choicesIn(locale, 'cofundingStates', cofundingStates)}
              values={{
                id: money?.id ?? '',
                version: money?.version ?? null,
                applicationId: row.id,
                source: money?.source ?? '',
                otherApplicationId: money?.otherApplicationId ?? '',
                amountOre: money?.amountOre ?? '',
                state: money?.state ?? 'applied',
                expectedDay: money?.expectedDay ?? '',
              }}
            />
          </FormFrame>
        </Card>
        <Card title={t('budget.shares')}>
          <p className="mb-4 text-ink-2">{shares.length === 0 ? t('budget.noPartners') : t('budget.sharesHelp')}</p>
          {shares.length > 0 && (
            <FormFrame key={`shares-${partners.length}`}>
              <SharesForm
                texts={texts}
                names={shares.map(({ name }) => name)}
                values={{ applicationId: row.id, shares: shares.map(({ value }) => value) }}
              />
            </FormFrame>
          )}
        </Card>
      </div>
    </>
  )
}
