import 'server-only'
import { enterpriseStatuses, enterpriseTypes } from '#db/vocabulary/enterprises.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import type { EnterpriseChoices } from './enterprise-form.tsx'

/** What the profile's form may choose from, in the reader's language. */
export function enterpriseChoices(locale: Locale): EnterpriseChoices {
  const [word, generation] = [wordsIn(locale), labelsIn(locale, 'enterprises', 'generations')]
  return {
    type: enterpriseTypes.map((value) => ({ value, label: word('enterpriseTypes', value) })),
    generation: ['1', '2'].map((value) => ({ value, label: generation(value) })),
    status: enterpriseStatuses.map((value) => ({ value, label: word('enterpriseStatuses', value) })),
  }
}

/** The texts the form needs, and no more: they are sent to the browser. */
export function enterpriseTexts(locale: Locale) {
  const { fields, help, groups, saved } = messagesFor(locale).enterprises
  return { fields, help, groups, saved }
}
