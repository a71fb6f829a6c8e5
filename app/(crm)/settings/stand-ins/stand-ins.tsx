import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatDay } from '#lib/day.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { owners } from '#lib/settings/data.ts'
import { standInsOf } from '#lib/settings/stand-ins/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { endStandIn } from '../actions.ts'
import { StandInForm } from './stand-in-form.tsx'

/** The periods somebody is looked after, and the form for a new one. `name` is set where it is another's page. */
export async function StandIns({ viewer, absentId, name }: { viewer: Viewer; absentId: string; name: string | null }) {
  const [t, locale, periods, keepers] = await Promise.all([
    getTranslations('standins'),
    getLocale(),
    standInsOf(viewer, absentId),
    owners(viewer),
  ])
  return (
    <section className="mt-8">
      <SectionHead title={t('title')} />
      <p className="max-w-form text-ink-2">{name ? t('helpOther', { name }) : t('help')}</p>
      <p className="mt-1 mb-4 max-w-form text-ink-2">{t('access')}</p>
      {periods.length > 0 && (
        <div className="mb-6 max-w-form">
          <LineList>
            {periods.map((period) => (
              <Line
                key={period.id}
                title={period.standIn}
                meta={t('period', { from: formatDay(period.fromDay, locale, 'long'), to: formatDay(period.toDay, locale, 'long') })}
                end={
                  <VerbButton isSmall action={endStandIn} input={{ id: period.id }} done={t('ended')}>
                    {t('end')}
                  </VerbButton>
                }
              />
            ))}
          </LineList>
        </div>
      )}
      <FormFrame>
        <StandInForm
          key={periods.length}
          absentId={absentId}
          today={viewer.today}
          people={keepers.filter(({ id }) => id !== absentId).map(({ id, name: label }) => ({ value: id, label }))}
          texts={messagesFor(locale).standins}
        />
      </FormFrame>
    </section>
  )
}
