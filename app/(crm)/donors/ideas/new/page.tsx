import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorById } from '#lib/donors/data.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { ideaChoices } from '../idea-choices.ts'
import { IdeaForm } from '../idea-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ideas')
  return { title: t('new') }
}

/** Writes down an idea, with a giver (`?donor=`) where one is known. */
export default async function NewIdeaPage({ searchParams }: PageProps<'/donors/ideas/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'idea:create', viewer)) notFound()
  const given = flat(await searchParams)
  const [t, locale, giver] = await Promise.all([
    getTranslations('ideas'),
    getLocale(),
    given.donor ? donorById(viewer, given.donor) : undefined,
  ])
  const { choices, texts } = await ideaChoices(viewer, locale)
  const [only, ...more] = viewer.role === 'enterprise' ? choices.enterprise : []
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/donors/ideas', label: t('title') }]} line={t('newLine')} />
      <FormFrame>
        <IdeaForm
          giver={giver ? { id: giver.id, label: giver.name } : null}
          choices={choices}
          texts={texts}
          values={{
            id: '',
            version: null,
            title: '',
            donorId: giver?.id ?? '',
            enterpriseId: more.length === 0 ? (only?.value ?? '') : '',
            stage: 'open',
          }}
        />
      </FormFrame>
    </>
  )
}
