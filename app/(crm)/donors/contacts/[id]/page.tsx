import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { acquaintances, contactById, personAtGiver, talksWith } from '#lib/donors/contacts/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonHead } from './person-head.tsx'
import { PersonTalks } from './person-talks.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/contacts/[id]'>): Promise<Metadata> {
  const person = await contactById(await requireViewer(), (await params).id)
  return { title: person?.name }
}

/** One person at a giver: how to reach them, what was said, who knows them, and why we may keep it. */
export default async function PersonPage({ params }: PageProps<'/donors/contacts/[id]'>) {
  const viewer = await requireViewer()
  const person = await personAtGiver(viewer, (await params).id)
  if (!person) notFound()
  const [t, locale, talks, knownBy] = await Promise.all([
    getTranslations('people.page'),
    getLocale(),
    talksWith(viewer, person.contact.id),
    acquaintances(viewer, person.contact.id),
  ])
  return (
    <>
      <PersonHead person={person} today={viewer.today} mayEdit={can(viewer, 'contact:edit', viewer)} />
      <PageColumns
        side={
          <PersonFacts
            person={person}
            knownBy={knownBy}
            mayEdit={can(viewer, 'contact:edit', viewer)}
            mayErase={can(viewer, 'contact:erase', viewer)}
          />
        }
      >
        <section>
          <SectionHead title={t('talks')} count={talks.length || undefined} />
          <PersonTalks viewer={viewer} locale={locale} talks={talks} donorId={person.donor?.id ?? null} />
        </section>
      </PageColumns>
    </>
  )
}
