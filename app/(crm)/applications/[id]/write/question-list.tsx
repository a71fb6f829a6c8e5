import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'
import type { Section } from '#lib/applications/sections/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { countOf, numbered } from '../../section-count.ts'

/** The giver's questions in order, each with how far it is and how long. */
export function QuestionList({
  sections,
  currentId,
  href,
  locale,
}: {
  sections: Section[]
  currentId: string | null
  href: string
  locale: Locale
}) {
  const t = useTranslations('applications.write')
  if (sections.length === 0) return <p className="text-ink-2">{t('first')}</p>
  return (
    <nav aria-label={t('questions')}>
      <ol className="grid gap-1">
        {sections.map((section, at) => {
          const { text, isOver } = countOf(section, locale)
          return (
            <li key={section.id}>
              <AppLink
                href={`${href}?section=${section.id}`}
                aria-current={section.id === currentId ? 'page' : undefined}
                className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 rounded-2 px-3 py-2 no-underline hover:bg-hover aria-[current=page]:bg-selected"
              >
                <Icon name={isOver ? 'half' : marks[section.state]} className="mt-0.5" />
                <span>
                  {numbered(at, section.question)}
                  <span className={`block text-sm ${isOver ? 'font-medium text-risk' : 'text-ink-3'}`}>{text}</span>
                </span>
              </AppLink>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const marks: Record<Section['state'], IconName> = { empty: 'circle', draft: 'half', in_review: 'half', approved: 'check' }
