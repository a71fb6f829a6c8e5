import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { chipLook } from '#app/ui/chip.tsx'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { listHref } from '#lib/list.ts'
import { tagsOf, tagWords } from '#lib/records/tags/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { tagDonor } from '../../actions.ts'
import { TagForm } from './tag-form.tsx'

/** How we sort the giver: each tag leads to all that have it, and can be taken off where it is read. */
export async function DonorTags({ viewer, donor, mayEdit }: { viewer: Viewer; donor: { id: string; name: string }; mayEdit: boolean }) {
  const [t, locale, found, words] = await Promise.all([
    getTranslations('tags'),
    getLocale(),
    tagsOf(viewer, 'donor', [donor.id]),
    mayEdit ? tagWords(viewer, 'donor') : [],
  ])
  const tags = found.get(donor.id) ?? []
  if (tags.length === 0 && !mayEdit) return null
  return (
    <section aria-label={t('title')} className="mb-6 flex flex-wrap items-center gap-2">
      <ul className="contents">
        {tags.map((label) => (
          <li key={label} className="flex max-w-full items-center">
            <AppLink href={listHref('/donors', {}, { tag: label })} title={t('shown', { label })} className={chipLook('plain')}>
              <span className="truncate">{label}</span>
            </AppLink>
            {mayEdit && (
              <span className="-ml-1 print:hidden">
                <VerbButton
                  kind="quiet"
                  isSmall
                  icon="cross"
                  label={t('remove', { label })}
                  action={tagDonor}
                  input={{ id: donor.id, label, isOn: false }}
                  done={t('removed', { label })}
                  undo={{ action: tagDonor, input: { id: donor.id, label, isOn: true } }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <FoldOut label={`+ ${t('add')}`} name={t('addTo', { name: donor.name })} look={chipLook('add')} panel="sm:w-80">
          <FormFrame>
            <TagForm donorId={donor.id} texts={messagesFor(locale).tags} words={words.filter((word) => !tags.includes(word))} />
          </FormFrame>
        </FoldOut>
      )}
    </section>
  )
}
