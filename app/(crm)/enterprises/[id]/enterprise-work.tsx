import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import type { enterprisePilots } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { agreements } from '#lib/outcomes/agreements/data.ts'

/** What it works with: its cooperation agreements and its trials. */
export function EnterpriseWork({
  agreements: own,
  pilots,
  isInside,
  opensPilots,
  locale,
}: {
  agreements: Awaited<ReturnType<typeof agreements>>
  pilots: Awaited<ReturnType<typeof enterprisePilots>>
  isInside: boolean
  opensPilots: boolean
  locale: Locale
}) {
  const t = useTranslations('enterprises.page')
  const word = wordsIn(locale)
  return (
    <>
      <Card title={t('agreements')}>
        {own.length === 0 && <p className="text-ink-2">{t('noAgreements')}</p>}
        <ul className="divide-y divide-line">
          {own.map((one) => (
            <li key={one.id} className="py-2 first:pt-0 last:pb-0">
              <AppLink href={`/outcomes/agreements/${one.id}`} className="font-medium">
                {one.title}
              </AppLink>
              <p className="text-sm text-ink-2">
                {[
                  one.code,
                  one.places !== null && t('places', { count: one.places }),
                  ...one.targetGroups.map((group) => word('targetGroups', group)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Card>
      {isInside && (
        <Card title={t('pilots')}>
          {pilots.length === 0 && <p className="text-ink-2">{t('noPilots')}</p>}
          <ul className="divide-y divide-line">
            {pilots.map((pilot) => (
              <li key={pilot.id} className="py-2 first:pt-0 last:pb-0">
                {opensPilots ? (
                  <AppLink href={`/pilots/${pilot.id}`} className="font-medium">
                    {pilot.title}
                  </AppLink>
                ) : (
                  <span className="font-medium">{pilot.title}</span>
                )}
                <p className="text-sm text-ink-2">
                  {pilot.decision ? word('pilotDecisions', pilot.decision) : word('pilotPhases', pilot.phase)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
