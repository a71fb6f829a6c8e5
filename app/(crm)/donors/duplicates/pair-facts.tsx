import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import type { Person } from '#lib/duplicates/data.ts'
import type { House } from '#lib/duplicates/houses/data.ts'
import type { Reason } from '#lib/duplicates/rules.ts'

/** An organisation as one tells it from another: its name with the way there, what it is, its number and place. */
export function HouseFacts({ house, opensPartners }: { house: House; opensPartners: boolean }) {
  const t = useTranslations('duplicates.roles')
  const roles = [
    house.donorId && t('giver'),
    house.enterpriseId && t('enterprise'),
    house.partnerId && t('partner'),
    !house.donorId && !house.enterpriseId && !house.partnerId && t('recipient'),
  ]
  const href = house.donorId
    ? `/donors/${house.donorId}`
    : house.enterpriseId
      ? `/enterprises/${house.enterpriseId}`
      : opensPartners && house.partnerId && `/enterprises/partners/${house.partnerId}`
  return (
    <>
      {href ? <AppLink href={href}>{house.name}</AppLink> : <span className="font-medium">{house.name}</span>}
      <span className="block text-sm font-regular text-ink-2">
        {[...roles, house.cvr && `CVR ${house.cvr}`, house.municipality, house.domain].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

export function PersonFacts({ person }: { person: Person }) {
  return (
    <>
      {person.donorId ? (
        <AppLink href={`/donors/${person.donorId}/contacts?id=${person.id}`}>{person.name}</AppLink>
      ) : (
        <span className="font-medium">{person.name}</span>
      )}
      <span className="block text-sm font-regular wrap-break-word text-ink-2">
        {[person.title, person.email, person.phone, person.house].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** Why two look like one, in a few words. */
export function Reasons({ reasons, isOtherCvr }: { reasons: readonly Reason[]; isOtherCvr: boolean }) {
  const t = useTranslations('duplicates')
  return (
    <span className="flex flex-wrap gap-1.5">
      {reasons.map((reason) => (
        <Badge key={reason}>{t(`reasons.${reason}`)}</Badge>
      ))}
      {isOtherCvr && (
        <Badge tone="risk" icon="error">
          {t('otherCvr')}
        </Badge>
      )}
    </span>
  )
}
