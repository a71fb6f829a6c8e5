import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { openCodeLists } from '#db/vocabulary/records.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { codeById } from '#lib/settings/codes/data.ts'
import { CodeForm } from '../code-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.codes')
  return { title: t('title') }
}

export default async function CodePage({ params }: PageProps<'/settings/codes/[id]'>) {
  const viewer = await requireViewer()
  const item = can(viewer, 'network:manage', viewer) ? await codeById(viewer, (await params).id) : undefined
  const list = openCodeLists.find((one) => one === item?.list)
  if (!item || !list) notFound()
  const [t, locale] = await Promise.all([getTranslations('settings.codes'), getLocale()])
  const { id, version, labelDa, labelEn, position, validFrom, validTo } = item
  return (
    <>
      <PageHeader title={labelDa} crumbs={[{ href: '/settings/codes', label: t('title') }]} line={wordsIn(locale)('codeLists', list)} />
      <FormFrame>
        <CodeForm
          values={{ id, version, list, labelDa, labelEn, position, validFrom, validTo }}
          lists={[]}
          texts={messagesFor(locale).settings.codes}
        />
      </FormFrame>
    </>
  )
}
