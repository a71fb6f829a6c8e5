import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PageHeader } from '#app/ui/page-header.tsx'
import { contactById } from '#lib/donors/contacts/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { Erasure } from './erasure.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.erase')
  return { title: t('title') }
}

/** What goes, what stays, where the name still stands in what people wrote; then the name once more, and it is gone. */
export default async function ErasePage({ params }: PageProps<'/donors/contacts/[id]/erase'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'contact:erase', viewer)) notFound()
  const person = await contactById(viewer, (await params).id)
  if (!person) notFound()
  const t = await getTranslations('people.erase')
  return (
    <>
      <PageHeader
        title={t('heading', { name: person.name })}
        crumbs={[
          { href: '/donors/contacts', label: t('people') },
          { href: `/donors/contacts/${person.id}`, label: person.name },
        ]}
      />
      <Suspense fallback={<p role="status">{t('searching')}</p>}>
        <Erasure viewer={viewer} id={person.id} />
      </Suspense>
    </>
  )
}
