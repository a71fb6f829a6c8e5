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
import { codeItems } from '#lib/settings/codes/data.ts'
import { CodeForm } from '../code-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.codes')
  return { title: t('new') }
}

export default async function NewCodePage({ searchParams }: PageProps<'/settings/codes/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale, items, params] = await Promise.all([getTranslations('settings.codes'), getLocale(), codeItems(viewer), searchParams])
  const list = openCodeLists.find((one) => one === params.list) ?? 'theme'
  const position = Math.max(0, ...items.filter((item) => item.list === list).map((item) => item.position)) + 1
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/settings/codes', label: t('title') }]} />
      <FormFrame>
        <CodeForm
          values={{ id: '', version: null, list, labelDa: '', labelEn: '', position, validFrom: '', validTo: '' }}
          lists={openCodeLists.map((value) => ({ value, label: wordsIn(locale)('codeLists', value) }))}
          texts={messagesFor(locale).settings.codes}
        />
      </FormFrame>
    </>
  )
}
