import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Day } from '#lib/day.ts'
import { finishTask, reopenTask } from '../actions.ts'

/** Another's task as whoever stands in for them has it: to be read and done, not to be rewritten. */
export function TaskToDo({
  task,
  name,
}: {
  task: { id: string; note: string | null; dueDay: Day | null; doneAt: Date | null }
  name: string
}) {
  const t = useTranslations('today')
  const locale = useLocale()
  const input = { id: task.id }
  return (
    <Card title={t('for', { name })}>
      <p className="mb-4 text-ink-2">{t('task.standsIn', { name })}</p>
      <DescriptionList
        items={[
          { name: t('task.dueDay'), value: task.dueDay && <DayText day={task.dueDay} locale={locale} form="long" /> },
          { name: t('task.note'), value: task.note && <span className="whitespace-pre-line">{task.note}</span> },
        ]}
      />
      {task.doneAt === null && (
        <p className="mt-4">
          <VerbButton action={finishTask} input={input} done={t('isDone')} undo={{ action: reopenTask, input }}>
            {t('done')}
          </VerbButton>
        </p>
      )}
    </Card>
  )
}
