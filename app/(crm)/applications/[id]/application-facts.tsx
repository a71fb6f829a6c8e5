import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Money } from '#app/ui/money.tsx'
import type { Application, assignees, origins as originsOf } from '#lib/applications/data.ts'
import type { Partner } from '#lib/applications/partners/data.ts'
import { isOpen, weightedOre } from '#lib/applications/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = {
  viewer: Viewer
  row: Application
  partners: Partner[]
  people: Awaited<ReturnType<typeof assignees>>
  pilots: string[]
  origins: Awaited<ReturnType<typeof originsOf>>
  locale: Locale
}

/** Who takes part with which share and whether they have said yes; then days, amounts and where it came from. */
export function ApplicationFacts({ viewer, row, partners, people, pilots, origins, locale }: Props) {
  const t = useTranslations('applications')
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'application:edit', row) || partners.some(({ enterpriseId }) => viewer.enterpriseIds.includes(enterpriseId))
  return (
    <>
      <Card
        title={t('page.partners')}
        actions={
          mayEdit && (
            <AppLink href={`/applications/${row.id}/partners`} className="text-sm">
              {t('page.partnersEdit')}
            </AppLink>
          )
        }
      >
        <ul className="divide-y divide-line">
          {partners.map((partner) => (
            <li key={partner.id} className="py-2 first:pt-0 last:pb-0">
              <p className="flex justify-between gap-3">
                <AppLink href={`/enterprises/${partner.enterpriseId}`}>{partner.name}</AppLink>
                {partner.shareOre !== null && <Money ore={partner.shareOre} locale={locale} />}
              </p>
              <p className="text-sm text-ink-3">
                {partner.isLead && `${t('partners.lead')} · `}
                {partner.signedOffDay
                  ? t.rich('partners.yes', { day: () => <DayText key="day" day={partner.signedOffDay} locale={locale} /> })
                  : t('partners.no')}
              </p>
            </li>
          ))}
          {partners.length === 0 && <li className="text-ink-2">{t('page.nobody')}</li>}
        </ul>
      </Card>
      <Card title={t('page.facts')}>
        <DescriptionList
          items={[
            { name: t('page.assignees'), value: people.map(({ name }) => name).join(', ') || t('page.nobody') },
            ...(isOpen(row.stage)
              ? [
                  {
                    name: t('page.weighted'),
                    value:
                      row.appliedOre === null ? null : (
                        <Money ore={weightedOre(row.appliedOre, row.stage, row.probabilityBps)} locale={locale} />
                      ),
                  },
                ]
              : []),
            ...(row.answerExpectedDay && isOpen(row.stage)
              ? [{ name: t('page.answerExpected'), value: <DayText day={row.answerExpectedDay} locale={locale} /> }]
              : []),
            { name: t('page.ledBy'), value: word('ledBy', row.ledBy) },
            { name: t('page.kind'), value: `${word('applicationKinds', row.kind)} · ${word('askTypes', row.askType)}` },
            ...(row.callTitle
              ? [{ name: t('page.call'), value: <AppLink href={`/donors/calls/${row.callId}`}>{row.callTitle}</AppLink> }]
              : []),
            ...(origins.needs.length > 0
              ? [
                  {
                    name: t('page.need'),
                    value: <AppLink href="/applications/needs">{origins.needs.map(({ title }) => title).join(', ')}</AppLink>,
                  },
                ]
              : []),
            ...(origins.idea
              ? [{ name: t('page.idea'), value: <AppLink href={`/donors/ideas/${origins.idea.id}`}>{origins.idea.title}</AppLink> }]
              : []),
            ...(pilots.length > 0 ? [{ name: t('page.pilots'), value: pilots.join(', ') }] : []),
          ]}
        />
        {origins.from && (
          <p className="mt-3 text-sm">
            <AppLink href={`/applications/${origins.from.id}`}>
              {t('page.from', { title: origins.from.title, giver: origins.from.donorName })}
            </AppLink>
          </p>
        )}
        {origins.onwards.map((other) => (
          <p key={other.id} className="mt-3 text-sm">
            <AppLink href={`/applications/${other.id}`}>{t('page.onwards', { giver: other.donorName })}</AppLink>
            {' · '}
            {word('applicationStages', other.stage)}
          </p>
        ))}
        {row.note && <p className="mt-3 whitespace-pre-line text-ink-2">{row.note}</p>}
      </Card>
    </>
  )
}
