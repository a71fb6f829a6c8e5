import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'

const places = {
  donors: '/donors',
  contacts: '/donors/contacts',
  log: '/donors',
  applications: '/applications',
  enterprises: '/enterprises',
  '360giving': '/donors/golden?scope=all',
} as const

/** What one does after an import: look at what came in, and whether some of it was there before. */
export function NextLinks({ kind, isSaved }: { kind: string; isSaved: boolean }) {
  const [t, d] = [useTranslations('imports'), useTranslations('duplicates')]
  const place = Object.entries(places).find(([known]) => known === kind)?.[1]
  return (
    <>
      <ButtonLink href="/settings/import">{t('another')}</ButtonLink>
      <ButtonLink href="/donors/duplicates">{d('find')}</ButtonLink>
      {isSaved && place && (
        <ButtonLink kind="main" href={place}>
          {t('see')}
        </ButtonLink>
      )}
    </>
  )
}
