import 'server-only'
import { contactPreferences, donorStages, donorTypes, feeRules, fundingKinds, startDateRules, worldGoals } from '#db/vocabulary/donors.ts'
import { groupChoices } from '#lib/donors/groups/data.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { codeChoices } from '#lib/settings/codes/data.ts'
import { owners } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { DonorChoices } from './fields/fields-props.ts'

/** What the giver's form may choose from, in the reader's language. */
export async function donorChoices(viewer: Viewer, locale: Locale, chosen: readonly string[] = []): Promise<DonorChoices> {
  const word = wordsIn(locale)
  const labelled = (vocabulary: string, values: readonly string[]) => values.map((value) => ({ value, label: word(vocabulary, value) }))
  return {
    type: labelled('donorTypes', donorTypes),
    fundingKind: labelled('fundingKinds', fundingKinds),
    stage: labelled('donorStages', donorStages),
    feeRule: labelled('feeRules', feeRules),
    startDateRule: labelled('startDateRules', startDateRules),
    contactPreference: labelled('contactPreferences', contactPreferences),
    goals: labelled('worldGoals', worldGoals),
    codes: await codeChoices(viewer, locale, chosen),
    group: await groupChoices(viewer),
    owner: (await owners(viewer)).map((person) => ({ value: person.id, label: person.name })),
  }
}

/** The texts the form needs, and no more: they are sent to the browser. */
export function donorTexts(locale: Locale) {
  const { fields, help, groups, saved, units } = messagesFor(locale).donors
  return { fields, help, groups, saved, units }
}
