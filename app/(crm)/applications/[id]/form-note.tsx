import { getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Note } from '#app/ui/note.tsx'
import type { Application } from '#lib/applications/data.ts'
import { formStanding } from '#lib/applications/forms/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Told to whoever writes: the giver has a form that is not used here, or it has changed since. Nothing where there is nothing to do. */
export async function FormNote({ viewer, row }: { viewer: Viewer; row: Application }) {
  if (!isWritable(row.stage) || !can(viewer, 'application:edit', row)) return null
  const [t, { state }] = await Promise.all([getTranslations('forms.take'), formStanding(viewer, row)])
  if (state === 'none' || state === 'current') return null
  return (
    <div className="mb-5">
      <Note kind="now" actions={<AppLink href={`/applications/${row.id}/form`}>{t('see')}</AppLink>}>
        {t(state, { giver: row.donorName })}
      </Note>
    </div>
  )
}
