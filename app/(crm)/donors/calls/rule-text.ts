import 'server-only'
import { overridableRules, type RuleName, type Rules } from '#lib/donors/calls/rules.ts'
import type { Donor } from '#lib/donors/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

/** The giver's rules, or those of a call, as people say them; `null` where nothing is known. */
export function ruleTexts(rules: Rules, locale: Locale): Record<RuleName, string | null> {
  const [word, unit, form] = [wordsIn(locale), labelsIn(locale, 'donors', 'units'), labelsIn(locale, 'ui', 'form')]
  const kroner = (ore: number | null) => (ore === null ? null : formatOre(ore, locale, { decimals: 0 }))
  const counted = (count: number | null, name: string) => (count === null ? null : `${count} ${unit(name)}`)
  return {
    ...rules,
    minOre: kroner(rules.minOre),
    maxOre: kroner(rules.maxOre),
    ownFinancingBps: rules.ownFinancingBps === null ? null : formatPercent(rules.ownFinancingBps, locale),
    feeRule: word('feeRules', rules.feeRule),
    startDateRule: word('startDateRules', rules.startDateRule),
    contactPreference: word('contactPreferences', rules.contactPreference),
    publicBodyMayApply: rules.publicBodyMayApply === null ? null : form(rules.publicBodyMayApply ? 'yes' : 'no'),
    waitMonths: counted(rules.waitMonths, 'months'),
    decisionWeeks: counted(rules.decisionWeeks, 'weeks'),
    silenceWeeks: counted(rules.silenceWeeks, 'weeks'),
  }
}

/** What to say under each empty rule of a call: what holds instead. */
export function giverRuleHelp(giver: Donor | null, locale: Locale): Partial<Record<RuleName, string>> {
  if (!giver) return {}
  const say = labelsIn(locale, 'calls')
  const texts = ruleTexts(giver, locale)
  return Object.fromEntries(
    overridableRules.map((name) => {
      const rule = texts[name]
      return [name, rule === null ? say('giverRuleUnknown') : say('giverRule').replace('{rule}', rule)]
    }),
  )
}
