import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingDecisions, settingHistory, settingsOn } from '#lib/settings/data.ts'
import { isId } from '#lib/settings/audit/rules.ts'
import { settingGroups, settingInputs } from '#lib/settings/rules.ts'
import { DecideSetting } from './decide-setting.tsx'
import { settingText } from '#lib/settings/telling/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

/** The network's own numbers, each with the day it holds from. Others than coordinators are led to their own page. */
export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) redirect('/settings/me')
  const { decide = '', before } = flat(await searchParams)
  const input = settingInputs[decide]
  const [t, locale, settings, { inForce, coming }, history] = await Promise.all([
    getTranslations('settings'),
    getLocale(),
    settingsOn(viewer.today),
    settingDecisions(viewer),
    input ? settingHistory(viewer, decide, before && isId(before) ? before : null) : undefined,
  ])
  const [name, groupName] = [labelsIn(locale, 'settings', 'keys'), labelsIn(locale, 'settings', 'groups')]
  const current: Record<string, unknown> = settings
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <div className="space-y-8">
        {input && history && (
          <DecideSetting
            settingKey={decide}
            name={name(decide)}
            value={current[decide]}
            input={input}
            history={history}
            today={viewer.today}
          />
        )}
        {Object.entries(settingGroups).map(([group, keys]) => (
          <section key={group}>
            <SectionHead title={groupName(group)} />
            <SimpleTable
              caption={groupName(group)}
              columns={[
                { id: 'name', label: t('setting'), className: 'w-1/3' },
                { id: 'value', label: t('value'), className: 'w-1/4', onPhone: 'full' },
                { id: 'from', label: t('validFrom'), className: 'w-36' },
                { id: 'by', label: t('by'), className: 'w-40', onPhone: 'away' },
                { id: 'edit', label: <span className="sr-only">{t('edit')}</span>, onPhone: 'end' },
              ]}
              rows={Object.keys(keys).flatMap((key) => [
                {
                  id: key,
                  isSelected: key === decide,
                  cells: [
                    name(key),
                    settingText(key, current[key], locale),
                    inForce.has(key) ? <DayText key="day" day={inForce.get(key)?.validFrom} locale={locale} /> : t('always'),
                    inForce.get(key)?.by ?? null,
                    <AppLink key="edit" href={`/settings?decide=${key}#decide`} aria-label={t('editName', { name: name(key) })}>
                      {t('edit')}
                    </AppLink>,
                  ],
                },
                ...(coming.get(key) ?? []).map(({ id, value, validFrom, by }) => ({
                  id,
                  cells: [
                    <span key="coming" className="text-ink-2">
                      {t('coming', { name: name(key) })}
                    </span>,
                    settingText(key, value, locale),
                    <DayText key="day" day={validFrom} locale={locale} />,
                    by,
                    null,
                  ],
                })),
              ])}
            />
          </section>
        ))}
      </div>
    </>
  )
}
