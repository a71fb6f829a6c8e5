import { useTranslations } from 'next-intl'
import { BulkActs } from '#app/ui/bulk-acts.tsx'
import { bulkTexts, countedQuestion } from '../bulk-texts.ts'
import { assignApplications } from './actions.ts'

/** What can be done to many applications at once: who works with them. */
export function ApplicationBulk({ owners, exportHref }: { owners: readonly { id: string; name: string }[]; exportHref: string }) {
  const t = useTranslations('bulk.applications')
  const open = { count: '{count}', label: '{label}' }
  return (
    <BulkActs
      acts={[
        {
          kind: 'choice',
          label: t('assign'),
          action: assignApplications,
          field: 'userId',
          fields: { isAssigned: true },
          choices: owners.map(({ id, name }) => ({ value: id, label: name })),
          confirm: countedQuestion((open) => t('assignConfirm', open)),
          done: t('assignDone', open),
          undo: assignApplications,
        },
      ]}
      texts={bulkTexts(useTranslations('bulk'))}
      exportHref={exportHref}
    />
  )
}
