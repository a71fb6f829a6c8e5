import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { partnerById } from '#lib/enterprises/partners/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { PartnerPage } from '../partner-page.tsx'

export async function generateMetadata({ params }: PageProps<'/enterprises/partners/[id]'>): Promise<Metadata> {
  const found = await partnerById(await requireViewer(), (await params).id)
  return { title: found?.name }
}

export default async function EditPartnerPage({ params }: PageProps<'/enterprises/partners/[id]'>) {
  const viewer = await requireViewer()
  const found = await partnerById(viewer, (await params).id)
  if (!found || !can(viewer, 'partner:edit', found)) notFound()
  const { id, version, name, kind, sector, note, organisation } = found
  return (
    <PartnerPage
      head="edit"
      values={{ id, version, name, kind, sector, note, cvr: organisation.cvr, municipality: organisation.municipality }}
    />
  )
}
