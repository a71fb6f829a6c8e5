import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Face } from '#app/ui/line-list.tsx'
import type { Day } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { tasksOfOthers } from '#lib/records/tasks/data.ts'
import type { Duty } from '#lib/today/data.ts'
import { When } from './duty-line.tsx'

/** Everything I wait for, by person. */
export function Waiting({ others, awaited, today }: { others: Awaited<ReturnType<typeof tasksOfOthers>>; awaited: Duty[]; today: Day }) {
  const t = useTranslations('today')
  const locale = useLocale()
  const word = wordsIn(locale)
  const lines = [
    ...awaited.flatMap((duty) =>
      duty.what === 'report'
        ? [
            {
              id: duty.id,
              name: duty.ownerName ?? '',
              title: t('lines.report', { kind: word('reportKinds', duty.kind), donor: duty.donor }),
              href: `/grants/${duty.grantId}`,
              day: duty.day,
            },
          ]
        : [],
    ),
    ...others.map((task) => ({ id: task.id, name: task.ownerName, title: task.title, href: `/tasks/${task.id}`, day: task.dueDay })),
  ]
  return (
    <Card title={t('waiting')} count={lines.length}>
      {lines.length === 0 && <p className="text-ink-2">{t('nobody')}</p>}
      <ul className="space-y-4">
        {lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3">
            <Face name={line.name} />
            <div>
              <p className="font-medium">{line.name}</p>
              <AppLink href={line.href}>{line.title}</AppLink>
              {line.day && (
                <div className="text-sm text-ink-2">
                  <When day={line.day} today={today} locale={locale} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
