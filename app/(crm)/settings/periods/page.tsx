import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { periods } from '#lib/settings/periods/data.ts'
import { PeriodForm } from './period-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.periods')
  return { title: t('title') }
}

/** The strategy's periods, and one form: for a new one, or for the one in `?id=`. */
export default async function PeriodsPage({ searchParams }: PageProps<'/settings/periods'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale, all, given] = await Promise.all([getTranslations('settings.periods'), getLocale(), periods(viewer), searchParams])
  const chosen = all.find(({ id }) => id === flat(given).id)
  const { id = '', version = null, title = '', fromDay = '', toDay = '' } = chosen ?? {}
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <div className="space-y-8">
        {all.length > 0 && (
          <SimpleTable
            caption={t('title')}
            columns={[
              { id: 'title', label: t('name') },
              { id: 'from', label: t('from') },
              { id: 'to', label: t('to') },
            ]}
            rows={all.map((period) => ({
              id: period.id,
              cells: [
                <span key="title" className="inline-flex flex-wrap items-center gap-2">
                  <AppLink href={`/settings/periods?id=${period.id}`}>{period.title}</AppLink>
                  {period.fromDay <= viewer.today && period.toDay >= viewer.today && <Badge>{t('now')}</Badge>}
                </span>,
                <DayText key="from" day={period.fromDay} locale={locale} />,
                <DayText key="to" day={period.toDay} locale={locale} />,
              ],
            }))}
          />
        )}
        <section>
          <SectionHead title={chosen ? t('edit') : t('new')} />
          <FormFrame key={id}>
            <PeriodForm values={{ id, version, title, fromDay, toDay }} texts={messagesFor(locale).settings.periods} />
          </FormFrame>
        </section>
      </div>
    </>
  )
}
