import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import type { applicationsFor } from '#lib/applications/openings/data.ts'
import { formatDay, todayInCopenhagen } from '#lib/day.ts'
import type { Form } from '#lib/donors/forms/data.ts'
import type { formVersions } from '#lib/donors/forms/versions/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** Which applications began with it, each with the version that was then, and those earlier versions. */
export function FormUse({
  form,
  versions,
  applications,
  locale,
}: {
  form: Form
  versions: Awaited<ReturnType<typeof formVersions>>
  applications: Awaited<ReturnType<typeof applicationsFor>>
  locale: Locale
}) {
  const t = useTranslations('forms.page')
  const href = `/donors/forms/${form.id}`
  const earlier = versions.filter(({ number }) => number !== form.number)
  return (
    <Card title={t('used')} count={applications.length || undefined}>
      {applications.length === 0 && <p className="text-ink-2">{t('notUsed')}</p>}
      <ul className="divide-y divide-line">
        {applications.map((one) => (
          <li key={one.id} className="py-2 first:pt-0 last:pb-0">
            <AppLink href={`/applications/${one.id}`}>{one.title}</AppLink>
            {one.formNumber !== null && <p className="text-sm text-ink-3">{t('usedNumber', { number: String(one.formNumber) })}</p>}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 text-sm font-medium">{t('versions')}</h3>
          <ul className="grid gap-1">
            {earlier.map(({ number, at }) => (
              <li key={number}>
                <AppLink href={`${href}?number=${number}`}>
                  {t('versionFrom', { number: String(number), day: formatDay(todayInCopenhagen(at), locale, 'long') })}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
