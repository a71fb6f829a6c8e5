import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { kroneCourses } from '#lib/outcomes/results/data.ts'
import { monthText } from '../courses/month-text.ts'

/** The people behind, by code, for those who see the rows: each leads back to the givers. */
export function KroneCourses({ courses, locale }: { courses: Awaited<ReturnType<typeof kroneCourses>>; locale: Locale }) {
  const t = useTranslations('krone.courses')
  const word = wordsIn(locale)
  return (
    <section className="mt-8 print:hidden">
      <SectionHead title={t('title')} note={t('note')} />
      <SimpleTable
        caption={t('title')}
        columns={[
          { id: 'name', label: t('name') },
          { id: 'code', label: t('code') },
          { id: 'agreement', label: t('agreement') },
          { id: 'begun', label: t('begun') },
          { id: 'end', label: t('end') },
        ]}
        rows={courses.map((one) => ({
          id: one.id,
          cells: [
            <AppLink key="name" href={`/outcomes/courses/${one.id}`}>
              {one.spokenName}
            </AppLink>,
            one.code,
            one.agreementCode,
            monthText(one.startMonth, locale),
            one.endPosition ? word('endPositions', one.endPosition) : t('running'),
          ],
        }))}
      />
    </section>
  )
}
