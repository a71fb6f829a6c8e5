import { getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { mergedHere } from '#lib/duplicates/merges/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What became part of this giver, with the way to what moved and to undo it. */
export async function DonorMerges({ viewer, organisationId }: { viewer: Viewer; organisationId: string }) {
  const [t, merges] = await Promise.all([getTranslations('duplicates'), mergedHere(viewer, organisationId)])
  if (merges.length === 0) return null
  return (
    <ul className="text-sm text-ink-2 print:hidden">
      {merges.map(({ id, name }) => (
        <li key={id}>
          {t('here', { name })}{' '}
          <AppLink href={`/donors/duplicates/merges/${id}`} aria-label={`${t('seeMoved')}: ${name}`}>
            {t('seeMoved')}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
