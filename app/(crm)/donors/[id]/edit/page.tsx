import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorCodes } from '#lib/donors/codes/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { donorChoices, donorTexts } from '../../donor-choices.ts'
import { DonorForm } from '../../donor-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors')
  return { title: t('edit') }
}

export default async function EditDonorPage({ params }: PageProps<'/donors/[id]/edit'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor || !can(viewer, 'donor:edit', donor)) notFound()
  const [t, locale] = await Promise.all([getTranslations('donors'), getLocale()])
  const {
    organisation,
    ownerName: _ownerName,
    groupName: _groupName,
    mergedIntoId: _merged,
    createdAt: _at,
    createdBy: _by,
    archivedAt: _archived,
    ...row
  } = donor
  const { cvr, website, address } = organisation
  const codes = await donorCodes(viewer, donor.id, locale)
  const [supports, excludes] = [codes.supports, codes.excludes].map((some) => some.map(({ value }) => value))
  const choices = await donorChoices(viewer, locale, [...(supports ?? []), ...(excludes ?? [])])
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
        <DonorForm values={{ ...row, cvr, website, address, supports, excludes }} choices={choices} texts={donorTexts(locale)} />
      </FormFrame>
    </>
  )
}
