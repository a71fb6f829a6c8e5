import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Drawing } from '#app/ui/drawing.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { acquaintancesAt } from '#lib/donors/map/data.ts'
import { receiversOf } from '#lib/donors/map/receivers/data.ts'
import { relationMap } from '#lib/donors/map/rules.ts'
import { whoTalked } from '#lib/donors/map/talks/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { DonorTabs } from '../donor-tabs.tsx'
import { AcquaintanceForm } from './acquaintance-form.tsx'
import { MapDrawing } from './map-drawing.tsx'
import { MapTable } from './map-table.tsx'
import { toKept } from '../../merged.ts'

export async function generateMetadata({ params }: PageProps<'/donors/[id]/map'>): Promise<Metadata> {
  const donor = await donorById(await requireViewer(), (await params).id)
  return { title: donor?.name }
}

/** Who knows whom: ours, theirs and those the money went to. A member sees its own enterprise and what it was given. */
export default async function MapPage({ params }: PageProps<'/donors/[id]/map'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/map')
  const [t, locale, contacts, talks, noted, receivers] = await Promise.all([
    getTranslations('relation.map'),
    getLocale(),
    donorContacts(viewer, donor.id),
    whoTalked(viewer, donor.id),
    acquaintancesAt(viewer, donor.id),
    receiversOf(viewer, donor.id),
  ])
  const isMember = viewer.role === 'enterprise'
  const owner = isMember ? { ownerId: null, ownerName: null } : { ownerId: donor.ownerId, ownerName: donor.ownerName }
  const map = relationMap({ donor: { id: donor.id, name: donor.name, ...owner }, contacts, talks, noted, receivers })
  const mayEdit = can(viewer, 'contact:edit', viewer)
  const [everyone, enterprises] = mayEdit ? await Promise.all([people(viewer), enterpriseChoices(viewer)]) : [[], []]
  return (
    <>
      <PageHeader title={donor.name} crumbs={[{ href: '/donors', label: messagesFor(locale).donors.title }]} line={t('line')} />
      <DonorTabs donorId={donor.id} current="map" />
      {map.edges.length === 0 ? (
        <EmptyState text={t(isMember ? 'noneOwn' : 'none')} />
      ) : (
        <Drawing isWideOnly table={<MapTable map={map} mayEdit={mayEdit} />}>
          <MapDrawing map={map} label={t('drawing', { giver: donor.name })} />
        </Drawing>
      )}
      {mayEdit && contacts.length > 0 && (
        <section className="mt-8">
          <SectionHead title={t('add')} />
          <FormFrame>
            <AcquaintanceForm
              texts={messagesFor(locale).relation.map}
              contacts={contacts.map(({ id, name }) => ({ value: id, label: name }))}
              ours={[
                ...everyone.filter((one) => one.isActive).map(({ id, name }) => ({ value: `user:${id}`, label: name })),
                ...enterprises.map(({ id, name }) => ({ value: `enterprise:${id}`, label: name })),
              ]}
            />
          </FormFrame>
        </section>
      )}
    </>
  )
}
