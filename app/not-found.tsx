import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { CalmError } from '#app/ui/calm-error.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations('today.lost'))('tab') } }
}

export default async function NotFound() {
  const t = await getTranslations('today.lost')
  return (
    <CalmError
      title={t('title')}
      actions={
        <ButtonLink href="/" kind="main">
          {t('home')}
        </ButtonLink>
      }
    />
  )
}
