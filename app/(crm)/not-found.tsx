import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { CalmError } from '#app/ui/calm-error.tsx'

/** Inside the frame: a row that is not there, or not shared. The page that asked for it has no title to give, so this one does. */
export default async function NotFoundInside() {
  const t = await getTranslations('today.lost')
  return (
    <>
      <title>{t('tab')}</title>
      <CalmError
        title={t('title')}
        actions={
          <ButtonLink href="/" kind="main">
            {t('home')}
          </ButtonLink>
        }
      />
    </>
  )
}
