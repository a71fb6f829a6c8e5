import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { enterpriseById, enterpriseProfile } from '#lib/enterprises/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { enterpriseChoices, enterpriseTexts } from '../../enterprise-choices.ts'
import { EnterpriseForm } from '../../enterprise-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises')
  return { title: t('edit') }
}

export default async function EditEnterprisePage({ params }: PageProps<'/enterprises/[id]/edit'>) {
  const viewer = await requireViewer()
  const found = await enterpriseById(viewer, (await params).id)
  if (!found || !can(viewer, 'enterprise:edit', found)) notFound()
  const [t, locale, { bottomLines }] = await Promise.all([getTranslations('enterprises'), getLocale(), enterpriseProfile(viewer, found.id)])
  const { cvr, website, address, postalCode, municipality } = found.organisation
  const sentence = (kind: string) => bottomLines.find((line) => line.kind === kind)?.sentence ?? ''
  const { id, version, name, type, status, isInsideArea, livesOf, description, startedDay, closedDay, sdgs } = found
  const values = {
    id,
    version,
    name,
    type,
    generation: String(found.generation),
    status,
    isInsideArea,
    livesOf,
    description,
    startedDay,
    closedDay,
    sdgs,
    cvr,
    website,
    address,
    postalCode,
    municipality,
    social: sentence('social'),
    local: sentence('local'),
    economic: sentence('economic'),
  }
  return (
    <>
      <PageHeader
        title={t('edit')}
        crumbs={[
          { href: '/enterprises', label: t('title') },
          { href: `/enterprises/${id}`, label: name },
        ]}
      />
      <FormFrame>
        <EnterpriseForm
          isDeciding={viewer.role === 'coordinator'}
          values={values}
          choices={enterpriseChoices(locale)}
          texts={enterpriseTexts(locale)}
        />
      </FormFrame>
    </>
  )
}
