import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { templateById } from '#lib/settings/templates/data.ts'
import { archiveTemplate, restoreTemplate } from '../../actions.ts'
import { fieldWords } from '../field-words.ts'
import { TemplateForm } from '../template-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.templates')
  return { title: t('title') }
}

export default async function TemplatePage({ params }: PageProps<'/settings/templates/[id]'>) {
  const viewer = await requireViewer()
  const template = can(viewer, 'network:manage', viewer) ? await templateById(viewer, (await params).id) : undefined
  if (!template) notFound()
  const [t, locale] = await Promise.all([getTranslations('letters.templates'), getLocale()])
  const { id, version, name, subjectDa, textDa, subjectEn, textEn } = template
  const input = { id }
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ href: '/settings/templates', label: t('title') }]}
        actions={
          template.archivedAt ? (
            <VerbButton action={restoreTemplate} input={input} done={t('restoreDone')}>
              {t('restore')}
            </VerbButton>
          ) : (
            <VerbButton
              action={archiveTemplate}
              input={input}
              done={t('archiveDone')}
              undo={{ action: restoreTemplate, input }}
              goTo="/settings/templates"
            >
              {t('archive')}
            </VerbButton>
          )
        }
      />
      <FormFrame>
        <TemplateForm
          values={{ id, version, name, subjectDa, textDa, subjectEn, textEn }}
          fields={t('fields', { fields: fieldWords(locale) })}
          texts={messagesFor(locale).letters.templates}
        />
      </FormFrame>
    </>
  )
}
