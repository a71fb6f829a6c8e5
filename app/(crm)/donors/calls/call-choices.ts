import 'server-only'
import { callKinds, callRoundKinds, contactPreferences, feeRules, startDateRules } from '#db/vocabulary/donors.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { choicesIn } from '../../applications/choices.ts'

/** What the call's form may choose from, in the reader's language. */
export function callChoices(locale: Locale) {
  const { yes, no } = messagesFor(locale).ui.form
  return {
    kind: choicesIn(locale, 'callKinds', callKinds),
    round: choicesIn(locale, 'callRoundKinds', callRoundKinds),
    feeRule: choicesIn(locale, 'feeRules', feeRules),
    startDateRule: choicesIn(locale, 'startDateRules', startDateRules),
    contactPreference: choicesIn(locale, 'contactPreferences', contactPreferences),
    yesNo: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
  }
}

/** The texts the form needs, and no more: they are sent to the browser. */
export function callTexts(locale: Locale) {
  const { fields, help, groups, rules, saved, asGiver } = messagesFor(locale).calls
  return { fields, help, groups, rules, saved, asGiver }
}
