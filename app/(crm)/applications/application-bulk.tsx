import { useLocale, useTranslations } from 'next-intl'
import { BulkActs } from '#app/ui/bulk-acts.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { bulkTexts } from '../bulk-texts.ts'
import { assignApplications } from './actions.ts'

/** What can be done to many applications at once: who works with them. */
export function ApplicationBulk({ owners, exportHref }: { owners: readonly { id: string; name: string }[]; exportHref: string }) {
  const t = useTranslations('bulk.applications')
  const locale = useLocale()
  const told = messagesFor(locale).bulk.applications // as written: the browser fills them in
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
          confirm: told.assignConfirm,
          done: told.assignDone,
          undo: assignApplications,
        },
      ]}
      texts={bulkTexts(locale)}
      exportHref={exportHref}
    />
  )
}
