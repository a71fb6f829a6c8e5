import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingHistory, settingsOn } from '#lib/settings/data.ts'
import { settingKeys } from '#lib/settings/schema.ts'
import { SettingForm } from './setting-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

/** The network's own numbers, each with the day it holds from. Others than coordinators are led to their own page. */
export default async function SettingsPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) redirect('/settings/me')
  const [t, locale, settings, history] = await Promise.all([
    getTranslations('settings'),
    getLocale(),
    settingsOn(viewer.today),
    settingHistory(viewer),
  ])
  const name = labelsIn(locale, 'settings', 'keys')
  const current: Record<string, unknown> = settings
  const latest = (key: string) => history.find((decision) => decision.key === key)
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <div className="space-y-8">
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'name', label: t('setting') },
            { id: 'value', label: t('value'), isNumber: true },
            { id: 'from', label: t('validFrom') },
            { id: 'by', label: t('by'), onPhone: 'away' },
          ]}
          rows={settingKeys.map((key) => ({
            id: key,
            cells: [
              name(key),
              String(current[key] ?? ''),
              latest(key) ? <DayText key="day" day={latest(key)?.validFrom} locale={locale} /> : t('always'),
              latest(key)?.by ?? null,
            ],
          }))}
        />
        <section>
          <SectionHead title={t('decide')} note={t('decideLine')} />
          <FormFrame>
            <SettingForm
              today={viewer.today}
              texts={messagesFor(locale).settings}
              keys={settingKeys.map((value) => ({ value, label: name(value) }))}
            />
          </FormFrame>
        </section>
      </div>
    </>
  )
}
