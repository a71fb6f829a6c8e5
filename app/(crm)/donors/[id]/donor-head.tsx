import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { GoldenBadge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type Day, daysBetween, formatDay, relativeDays } from '#lib/day.ts'
import type { Donor, donorGivingOf } from '#lib/donors/data.ts'
import type { Subject } from '#lib/donors/review/rules.ts'
import type { GivingSettings, Outlook } from '#lib/donors/rules.ts'
import type { openPlan } from '#lib/donors/story/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { archiveDonor, planRenewal, restoreDonor } from '../actions.ts'
import { statusTone } from '../donor-cells.ts'
import { NextStep } from './next-step.tsx'

type Props = {
  viewer: Viewer
  donor: Donor
  giving: Awaited<ReturnType<typeof donorGivingOf>>['network']
  /** A member's own: what the giver gave its enterprise. */
  toUs: Subject | undefined
  outlook: Outlook | undefined
  settings: GivingSettings
  plan: Awaited<ReturnType<typeof openPlan>>
}

/** Who the giver is and what needs us: name and standing, next step and owner, then what was given and when again. */
export function DonorHead({ viewer, donor, giving, toUs, outlook, settings, plan }: Props) {
  const t = useTranslations('donors')
  const top = useTranslations('relation.top')
  const row = useTranslations('golden.row')
  const locale = useLocale()
  const word = wordsIn(locale)
  const keepsRelation = viewer.role !== 'enterprise'
  const mayEdit = can(viewer, 'donor:edit', donor)
  const standing = word('goldenStatuses', outlook?.status ?? 'never')
  return (
    <>
      <PageHeader
        title={donor.name}
        crumbs={[{ href: '/donors', label: t('title') }]}
        line={
          <>
            {giving && giving.awardDays >= 2 && <GoldenBadge>{t('page.goldenTimes', { count: giving.awards })}</GoldenBadge>}
            {toUs?.isGolden && <GoldenBadge>{t('page.goldenForUs', { count: toUs.awards.length })}</GoldenBadge>}
            {(keepsRelation || toUs) && (
              <StatusMark
                tone={statusTone[outlook?.status ?? 'never']}
                label={keepsRelation ? standing : t('page.standingForUs', { standing })}
              />
            )}
            {outlook?.status === 'at_risk' && outlook.expectedDay && (
              <span>{row('months', { count: monthsOf(daysBetween(outlook.expectedDay, viewer.today)) })}</span>
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
              <Menu label={t('page.more')} items={[{ href: `/donors/${donor.id}/edit`, label: t('page.edit') }]}>
                {donor.archivedAt ? (
                  <VerbButton kind="quiet" action={restoreDonor} input={{ id: donor.id }} done={t('page.restored')}>
                    {t('page.restore')}
                  </VerbButton>
                ) : (
                  can(viewer, 'donor:archive', donor) && (
                    <VerbButton
                      kind="quiet"
                      action={archiveDonor}
                      input={{ id: donor.id }}
                      done={t('page.archived')}
                      undo={{ action: restoreDonor, input: { id: donor.id } }}
                    >
                      {t('page.archive')}
                    </VerbButton>
                  )
                )}
              </Menu>
              <ButtonLink href={`/donors/note?donor=${donor.id}`}>{t('page.note')}</ButtonLink>
              {!plan && !donor.archivedAt && (
                <VerbButton
                  kind="main"
                  action={planRenewal}
                  input={{ donorId: donor.id, askType: giving ? ('renewal' as const) : ('new' as const), steps: '' }}
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
          <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-[minmax(0,1.4fr)_repeat(4,minmax(0,1fr))]">
            <div className="min-w-0">
              <dt className="text-sm text-ink-3">{t('page.nextStep')}</dt>
              <dd>
                <FormFrame>
                  <NextStep
                    values={{ id: donor.id, version: donor.version, nextStep: donor.nextStep, nextStepDay: donor.nextStepDay }}
                    texts={messagesFor(locale).relation.step}
                    mayEdit={mayEdit}
                    when={donor.nextStepDay && <StepDay day={donor.nextStepDay} today={viewer.today} locale={locale} />}
                  />
                </FormFrame>
              </dd>
            </div>
            {facts().map(({ name, value, detail }) => (
              <div key={name} className="min-w-0">
                <dt className="text-sm text-ink-3">{name}</dt>
                <dd className="wrap-break-word">
                  <span className="font-bold">{value ?? '–'}</span>
                  {detail && <span className="block text-sm text-ink-2">{detail}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
    </>
  )

  function facts() {
    return [
      { name: top('owner'), value: donor.ownerName ?? t('page.nobody'), detail: plan && t('page.isPlanned', { year: String(plan.year) }) },
      { name: top('how'), value: word('contactPreferences', donor.contactPreference) },
      {
        name: top('total'),
        value: giving ? <Money ore={giving.totalOre} locale={locale} /> : t('page.none'),
        detail: giving?.latestDay && t('page.latest', { day: formatDay(giving.latestDay, locale, 'long') }),
      },
      {
        name: top('expected'),
        value: outlook?.expectedDay ? <DayText day={outlook.expectedDay} locale={locale} form="long" /> : null,
        detail: outlook?.rhythm && rhythmText(),
      },
    ]
  }

  function rhythmText(): string {
    if (giving?.medianGapDays) return t('page.ownRhythm', { months: monthsOf(giving.medianGapDays) })
    return donor.cycleMonths
      ? t('page.statedRhythm', { months: donor.cycleMonths })
      : t('page.assumedRhythm', { months: settings.defaultMonths })
  }
}

const monthsOf = (days: number): number => Math.max(1, Math.round(days / 30.44))

/** The day of the next step, and that it is over when it is. */
function StepDay({ day, today, locale }: { day: Day; today: Day; locale: Locale }) {
  const t = useTranslations('relation.step')
  const { kind, days } = relativeDays(day, today)
  return kind === 'over' ? (
    <StatusMark tone="risk" label={t('over', { days })} sub={formatDay(day, locale, 'long')} />
  ) : (
    <DayText day={day} locale={locale} form="long" />
  )
}
