import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Day } from '#lib/day.ts'
import type { PersonAtGiver } from '#lib/donors/contacts/data.ts'
import { isToBeReviewed } from '#lib/donors/contacts/rules.ts'
import { endContact, returnContact } from '../../actions.ts'
import { ReviewButtons } from '../review-buttons.tsx'

/** Name, place and what can be done; first whether somebody must look whether the person is still there. */
export function PersonHead({ person, today, mayEdit }: { person: PersonAtGiver; today: Day; mayEdit: boolean }) {
  const [t, letters] = [useTranslations('people'), useTranslations('letters')]
  const { contact, donor, organisation } = person
  const isDue = isToBeReviewed(contact, today)
  const input = { id: contact.id }
  return (
    <>
      <PageHeader
        title={contact.name}
        crumbs={[
          { href: '/donors', label: t('givers') },
          { href: '/donors/contacts', label: t('title') },
        ]}
        line={
          <>
            {contact.endedAt && <Badge tone="rest">{t('page.former')}</Badge>}
            {contact.title && <span>{contact.title}</span>}
            {donor ? <AppLink href={`/donors/${donor.id}`}>{organisation.name}</AppLink> : <span>{organisation.name}</span>}
          </>
        }
        actions={
          mayEdit &&
          donor && (
            <>
              {contact.endedAt ? (
                <VerbButton action={returnContact} input={input} done={t('review.returned')}>
                  {t('review.return')}
                </VerbButton>
              ) : (
                !isDue && (
                  <VerbButton action={endContact} input={input} done={t('review.ended')} undo={{ action: returnContact, input }}>
                    {t('review.end')}
                  </VerbButton>
                )
              )}
              {!contact.endedAt && <ButtonLink href={`/donors/contacts/${contact.id}/mail`}>{letters('write')}</ButtonLink>}
              <ButtonLink href={`/donors/${donor.id}/contacts?id=${contact.id}`}>{t('page.edit')}</ButtonLink>
            </>
          )
        }
      />
      {isDue && (
        <div className="mb-6">
          <Note kind="now" title={t('page.dueTitle')} actions={mayEdit && <ReviewButtons id={contact.id} isSmall />}>
            {t(contact.reviewDay ? 'page.dueText' : 'page.noReviewText')}
          </Note>
        </div>
      )}
    </>
  )
}
