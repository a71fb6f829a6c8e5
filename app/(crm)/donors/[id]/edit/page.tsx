import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorWithLists } from '#lib/donors/codes/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { donorChoices, donorTexts } from '../../donor-choices.ts'
import { DonorForm } from '../../donor-form.tsx'
import { toKept } from '../../merged.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors')
  return { title: t('edit') }
}

export default async function EditDonorPage({ params }: PageProps<'/donors/[id]/edit'>) {
  const viewer = await requireViewer()
  const donor = await donorWithLists(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/edit')
  if (!can(viewer, 'donor:edit', donor)) notFound()
  const [t, locale] = await Promise.all([getTranslations('donors'), getLocale()])
  const {
    organisation: _owner,
    ownerName: _ownerName,
    groupName: _groupName,
    mergedIntoId: _merged,
    createdAt: _at,
    createdBy: _by,
    archivedAt: _archived,
    listsKey: _lists,
    ...values
  } = donor
  const choices = await donorChoices(viewer, locale, [...donor.supports, ...donor.excludes])
  return (
    <>
      <PageHeader
        title={donor.name}
        crumbs={[
          { href: '/donors', label: t('title') },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
        line={t('edit')}
      />
      <FormFrame>
        <DonorForm values={values} choices={choices} texts={donorTexts(locale)} />
      </FormFrame>
    </>
  )
}
