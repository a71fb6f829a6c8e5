import { useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { addDays, type Day } from '#lib/day.ts'
import type { ErasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

const copiesKeptDays = 14

/** Two lists side by side: what is gone afterwards, and what remains without the name. */
export function GoesAndStays({ preview, today, locale }: { preview: ErasurePreview; today: Day; locale: Locale }) {
  const t = useTranslations('people.erase')
  const { merged, mails, drafts, imports, earlier, papers } = preview
  const { letters, notes, files, acquaintances } = papers
  const gone = files.filter(({ recordKind }) => recordKind === 'donor').length
  const goes = [
    t('goes.facts'),
    t('goes.search'),
    t('goes.audit'),
    merged.length > 0 && t('goes.merged', { count: merged.length }),
    letters.length > 0 && t('goes.letters', { count: letters.length }),
    notes.length > 0 && t('goes.notes', { count: notes.length }),
    acquaintances.length > 0 && t('goes.acquaintances', { count: acquaintances.length }),
    gone > 0 && t('goes.files', { count: gone }),
    mails.length > 0 && t('goes.mails', { count: mails.length }),
    drafts.length > 0 && t('goes.drafts', { count: drafts.length }),
    imports.length > 0 && t('goes.imports', { count: imports.length }),
    earlier.length > 0 && t('goes.earlier', { count: earlier.length }),
  ].filter((line) => line !== false)
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Card title={t('goes.title')}>
        <List lines={goes} />
      </Card>
      <Card title={t('stays.title')}>
        <List
          lines={[
            t('stays.talks'),
            t('stays.counts'),
            t('stays.audit'),
            ...(files.length > gone ? [t('stays.files', { count: files.length - gone })] : []),
          ]}
        />
        <p className="mt-3 text-sm text-ink-2">
          {t.rich('copies', { day: () => <DayText day={addDays(today, copiesKeptDays)} locale={locale} form="long" /> })}
        </p>
      </Card>
    </div>
  )
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
