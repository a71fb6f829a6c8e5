import { useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { AppLink } from '#app/ui/app-link.tsx'
import type { Call } from '#lib/donors/calls/data.ts'
import type { followersOf } from '#lib/donors/calls/follows/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** Where the call stands with the giver, and who keeps an eye on it. */
export function CallFacts({
  found: { call, donorName },
  followers,
  locale,
}: {
  found: Call
  followers: Awaited<ReturnType<typeof followersOf>>
  locale: Locale
}) {
  const t = useTranslations('calls')
  return (
    <Card title={t('page.facts')}>
      <DescriptionList
        items={[
          { name: t('columns.donor'), value: <AppLink href={`/donors/${call.donorId}`}>{donorName}</AppLink> },
          ...(call.opensDay ? [{ name: t('page.opens'), value: <DayText key="opens" day={call.opensDay} locale={locale} /> }] : []),
          ...(call.link
            ? [
                {
                  name: t('columns.link'),
                  value: (
                    <a key="link" href={call.link} rel="noreferrer" className="wrap-anywhere">
                      {t('page.link')}
                    </a>
                  ),
                },
              ]
            : []),
          { name: t('page.followers'), value: followers.map(({ name }) => name).join(', ') || t('page.nobody') },
        ]}
      />
    </Card>
  )
}
