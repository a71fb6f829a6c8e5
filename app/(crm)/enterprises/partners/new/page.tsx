import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { PartnerPage } from '../partner-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises.partners')
  return { title: t('new') }
}

export default async function NewPartnerPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'partner:edit', viewer)) notFound()
  return <PartnerPage head="new" values={{ id: '', version: null, name: '', kind: 'public', sector: 'public' }} />
}
