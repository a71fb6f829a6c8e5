import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { Application } from '#lib/applications/data.ts'
import type { linkedParts } from '#lib/applications/ready/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The four parts of the theory as they stand today. */
export function ApplicationTheory({
  viewer,
  row,
  parts,
}: {
  viewer: Viewer
  row: Application
  parts: Awaited<ReturnType<typeof linkedParts>>
}) {
  const t = useTranslations('applications.page')
  const word = wordsIn(useLocale())
  const mayEdit = can(viewer, 'application:edit', row)
  const [first] = parts ?? []
  if (!row.theoryId) {
    return (
      <section>
        <SectionHead
          title={t('theory')}
          actions={
            mayEdit && (
              <AppLink href={`/applications/${row.id}/edit`} className="text-sm">
                {t('theoryChoose')}
              </AppLink>
            )
          }
        />
        <p className="text-ink-2">{t('theoryNone')}</p>
      </section>
    )
  }
  return (
    <section>
      <SectionHead
        title={t('theory')}
        note={
          first && (
            <AppLink href={`/theories/${row.theoryId}`}>{t('theoryVersion', { title: first.theoryTitle, number: first.number })}</AppLink>
          )
        }
      />
      <dl className="divide-y divide-line rounded-3 border border-line bg-surface px-4 sm:px-5">
        {parts?.map((part) => (
          <div key={part.kind} className="py-4">
            <dt className="font-medium">
              {word('theoryPartKinds', part.kind)}{' '}
              <span className="text-sm font-regular text-ink-3">{word('theoryPartStates', part.state)}</span>
            </dt>
            <dd className="mt-1 max-w-measure leading-read whitespace-pre-line">
              {part.text || <span className="text-ink-3">{t('partEmpty')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
