import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { formsOfDonor } from '#lib/donors/forms/data.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { formLabel } from '../forms/form-text.ts'

/** The giver's form and those of its calls: how much each asks, and the way to it. */
export async function DonorForms({ viewer, donorId }: { viewer: Viewer; donorId: string }) {
  const [t, locale, forms] = await Promise.all([getTranslations('forms'), getLocale(), formsOfDonor(viewer, donorId)])
  return (
    <Card
      title={t('card.title')}
      count={forms.length > 1 ? forms.length : undefined}
      actions={
        can(viewer, 'form:edit', viewer) && (
          <AppLink href={`/donors/forms/new?donor=${donorId}`} className="text-sm">
            {t('card.add')}
          </AppLink>
        )
      }
    >
      {forms.length === 0 && <p className="text-ink-2">{t('card.none')}</p>}
      <ul className="divide-y divide-line">
        {forms.map((form) => (
          <li key={form.id} className="py-2 first:pt-0 last:pb-0">
            <AppLink href={`/donors/forms/${form.id}`}>{formLabel(form, locale)}</AppLink>
            <p className="text-sm text-ink-2">{t('summary', { questions: form.questionCount, papers: form.paperCount })}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
