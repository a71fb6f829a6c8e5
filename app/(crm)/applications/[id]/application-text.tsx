import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { Application } from '#lib/applications/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import type { Section } from '#lib/applications/sections/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { CopyButton } from '../copy-button.tsx'
import { countOf, numbered } from '../section-count.ts'

/** The giver's questions and our answers, each with its count by the giver's rule. */
export function ApplicationText({ viewer, row, sections }: { viewer: Viewer; row: Application; sections: Section[] }) {
  const t = useTranslations('applications')
  const locale = useLocale()
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'application:edit', row) && isWritable(row.stage)
  return (
    <section>
      <SectionHead
        title={t('page.sections')}
        count={sections.length || undefined}
        actions={
          <>
            {row.formId && (
              <AppLink href={`/applications/${row.id}/form`} className="text-sm">
                {t('page.form')}
              </AppLink>
            )}
            {mayEdit && (
              <AppLink href={`/applications/${row.id}/write?new=1`} className="text-sm">
                {t('page.addSection')}
              </AppLink>
            )}
          </>
        }
      />
      {sections.length === 0 && <p className="text-ink-2">{isWritable(row.stage) ? t('page.noSections') : t('page.noText')}</p>}
      <ol className="grid gap-3">
        {sections.map((section, at) => {
          const { text, isOver } = countOf(section, locale)
          const mayWrite = isWritable(row.stage) && can(viewer, 'section:write', { ...row, ownerId: section.ownerId })
          return (
            <li key={section.id} className="rounded-3 border border-line bg-surface p-4 sm:p-5">
              <h3 className="text-base font-medium">
                {mayWrite ? (
                  <AppLink href={`/applications/${row.id}/write?section=${section.id}`}>{numbered(at, section.question)}</AppLink>
                ) : (
                  numbered(at, section.question)
                )}
              </h3>
              <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-3">
                <span className={isOver ? 'font-medium text-risk' : undefined}>{text}</span>
                {section.text !== '' && <span>{word('sectionStates', section.state)}</span>}
                {section.ownerName && <span>{t('write.owner', { name: section.ownerName })}</span>}
                {section.dueDay && (
                  <span>{t.rich('write.due', { day: () => <DayText key="day" day={section.dueDay} locale={locale} /> })}</span>
                )}
              </p>
              {section.text !== '' && <p className="mt-3 max-w-measure leading-read whitespace-pre-line">{section.text}</p>}
              {section.text !== '' && (
                <div className="mt-2 -ml-2">
                  <CopyButton text={section.text} label={t('page.copy')} done={t('page.copied')} about={section.question} />
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
