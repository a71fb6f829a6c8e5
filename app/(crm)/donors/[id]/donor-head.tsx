import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { GoldenBadge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { daysBetween } from '#lib/day.ts'
import type { Donor, donorGivingOf } from '#lib/donors/data.ts'
import type { GivingSettings, Outlook } from '#lib/donors/rules.ts'
import type { openPlan } from '#lib/donors/story/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { archiveDonor, planRenewal, restoreDonor } from '../actions.ts'
import { statusTone } from '../donor-cells.ts'

type Props = {
  viewer: Viewer
  donor: Donor
  giving: Awaited<ReturnType<typeof donorGivingOf>>['network']
  outlook: Outlook | undefined
  settings: GivingSettings
  plan: Awaited<ReturnType<typeof openPlan>>
}

/** Who the giver is and what needs us: name and standing, next step and owner, then what was given and when again. */
export function DonorHead({ viewer, donor, giving, outlook, settings, plan }: Props) {
  const t = useTranslations('donors')
  const locale = useLocale()
  const word = wordsIn(locale)
  const keepsRelation = viewer.role !== 'enterprise'
  const mayEdit = can(viewer, 'donor:edit', donor)
  return (
    <>
      <PageHeader
        title={donor.name}
        crumbs={[{ href: '/donors', label: t('title') }]}
        line={
          <>
            {giving && giving.awardDays >= 2 && <GoldenBadge>{t('page.goldenTimes', { count: giving.awards })}</GoldenBadge>}
            {keepsRelation && (
              <StatusMark tone={statusTone[outlook?.status ?? 'never']} label={word('goldenStatuses', outlook?.status ?? 'never')} />
            )}
            <span>{word('donorTypes', donor.type)}</span>
            {donor.groupId && donor.groupName && (
              <AppLink href={`/donors/groups/${donor.groupId}`}>{t('page.group', { name: donor.groupName })}</AppLink>
            )}
          </>
        }
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`/donors/${donor.id}/edit`}>{t('page.edit')}</ButtonLink>
              {donor.archivedAt ? (
                <VerbButton action={restoreDonor} input={{ id: donor.id }} done={t('page.restored')}>
                  {t('page.restore')}
                </VerbButton>
              ) : (
                can(viewer, 'donor:archive', donor) && (
                  <VerbButton
                    action={archiveDonor}
                    input={{ id: donor.id }}
                    done={t('page.archived')}
                    undo={{ action: restoreDonor, input: { id: donor.id } }}
                  >
                    {t('page.archive')}
                  </VerbButton>
                )
              )}
              <ButtonLink href={`/donors/${donor.id}/log`}>{t('page.note')}</ButtonLink>
              {!plan && giving && (
                <VerbButton
                  kind="main"
                  action={planRenewal}
                  input={{ donorId: donor.id, askType: 'renewal' as const, steps: '' }}
                  done={t('page.planned')}
                >
                  {t('page.plan')}
                </VerbButton>
              )}
            </>
          )
        }
      />
      {donor.archivedAt && (
        <div className="mb-6">
          <Note kind="rest">{t('page.archivedNote')}</Note>
        </div>
      )}
      {keepsRelation && (
        <Card className="mb-8">
          <DescriptionList
            isWide
            items={[
              {
                name: t('page.nextStep'),
                value: donor.nextStep ?? t('page.noNextStep'),
                detail: donor.nextStepDay && <DayText day={donor.nextStepDay} locale={locale} form="long" />,
              },
              {
                name: t('page.owner'),
                value: donor.ownerName ?? t('page.nobody'),
                detail: plan && t('page.isPlanned', { year: String(plan.year) }),
              },
              {
                name: t('page.total'),
                value: giving ? <Money ore={giving.totalOre} locale={locale} /> : t('page.none'),
                detail: giving?.latestDay && <DayText day={giving.latestDay} locale={locale} form="long" />,
              },
              {
                name: t('page.expected'),
                value: outlook?.expectedDay ? <DayText day={outlook.expectedDay} locale={locale} form="long" /> : null,
                detail: outlook?.rhythm && rhythmText(),
              },
            ]}
          />
        </Card>
      )}
      {outlook?.status === 'at_risk' && giving?.latestDay && giving.medianGapDays && (
        <div className="mb-8">
          <Note
            kind="risk"
            title={t('page.lateTitle', {
              months: monthsOf(giving.medianGapDays),
              gone: monthsOf(daysBetween(giving.latestDay, viewer.today)),
            })}
          >
            {giving.restsDay && t.rich('page.lateText', { day: () => <DayText day={giving.restsDay} locale={locale} form="long" /> })}
          </Note>
        </div>
      )}
    </>
  )

  function rhythmText(): string {
    if (giving?.medianGapDays) return t('page.ownRhythm', { months: monthsOf(giving.medianGapDays) })
    return donor.cycleMonths
      ? t('page.statedRhythm', { months: donor.cycleMonths })
      : t('page.assumedRhythm', { months: settings.defaultMonths })
  }
}

const monthsOf = (days: number): number => Math.max(1, Math.round(days / 30.44))
