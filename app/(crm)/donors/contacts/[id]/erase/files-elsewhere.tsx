import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import type { FileAround } from '#lib/donors/contacts/erasure/files/data.ts'

/** Files that document what was sent or agreed: they stay, and somebody has to look whether the person stands in them. Those where they do come first. */
export function FilesElsewhere({ files }: { files: readonly FileAround[] }) {
  const t = useTranslations('people.erase.files')
  return (
    <Card title={t('elsewhereTitle')}>
      <p className="max-w-form text-ink-2">{t(files.length > 0 ? 'elsewhereText' : 'elsewhereNone')}</p>
      <ul className="mt-3 divide-y divide-line empty:hidden">
        {files
          .toSorted((one, other) => rank(one) - rank(other))
          .map(({ file, names }) => (
            <li key={file.id} className="py-2">
              <span className="block text-sm text-ink-2">
                {[t(names === null ? 'unread' : names ? 'named' : 'unnamed'), file.voidedBy && t('removed')].filter(Boolean).join(' · ')}
              </span>
              <AppLink href={`/api/attachments/${file.id}`}>{file.fileName}</AppLink>
              {' · '}
              <AppLink href={`/${file.recordKind}s/${file.recordId}`}>
                {t(file.recordKind === 'grant' ? 'toGrant' : 'toApplication')}
              </AppLink>
            </li>
          ))}
      </ul>
    </Card>
  )
}

const rank = ({ names }: FileAround) => (names ? 0 : names === null ? 1 : 2)
