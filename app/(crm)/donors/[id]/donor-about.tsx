import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { InPlace } from '#app/ui/in-place.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { DonorWithLists } from '#lib/donors/codes/data.ts'
import type { DonorFieldGroup } from '#lib/donors/fields/rules.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { DonorChoices } from '../fields/fields-props.ts'
import { donorTexts } from '../donor-choices.ts'
import { FeeSuggestion } from './fee-suggestion.tsx'
import { aboutGroups, type CodeLabels } from './groups/about-lines.tsx'
import { GroupForm } from './groups/group-form.tsx'
import { groupValues } from './groups/group-values.ts'

/** Everything known about the giver in four groups, each edited where it is read. How the relation is kept is not for members. */
export function DonorAbout({
  viewer,
  donor,
  codes,
  choices,
}: {
  viewer: Viewer
  donor: DonorWithLists
  codes: CodeLabels
  choices: DonorChoices | null
}) {
  const t = useTranslations('relation')
  const groups = useTranslations('donors.groups')
  const locale = useLocale()
  const lines = aboutGroups(donor, codes, locale)
  const texts = donorTexts(locale)
  const values = groupValues(donor)
  const form = (group: DonorFieldGroup): ReactNode =>
    choices !== null && can(viewer, 'donor:edit', donor) && <GroupForm values={values[group]} choices={choices} texts={texts} />
  const shown = (['supports', 'rules', 'who', 'relation'] as const).filter((group) => group !== 'relation' || viewer.role !== 'enterprise')
  return (
    <section id="about">
      <SectionHead title={t('about.title')} />
      <FormFrame isWide>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {shown.map((group) => (
            <Card key={group} className="has-[form]:col-span-full">
              <div id={group} className="scroll-mt-4">
                <InPlace title={groups(group)} name={t('inPlace.edit', { what: groups(group) })} edit={form(group)}>
                  <DescriptionList items={lines[group]} />
                  {group === 'rules' && can(viewer, 'donor:edit', donor) && (
                    <div className="mt-4">
                      <FeeSuggestion donor={donor} />
                    </div>
                  )}
                </InPlace>
              </div>
            </Card>
          ))}
        </div>
      </FormFrame>
    </section>
  )
}
