import 'server-only'
import { problem } from '#db/problem.ts'
import { donor } from '#db/schema/index.ts'
import { donorById } from '#lib/donors/data.ts'
import { feeSuggestion } from '#lib/donors/fee-rules/rules.ts'
import { confirmFeeForm } from '#lib/donors/fee-rules/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { verb } from '#lib/verb.ts'

/** The suggested fee rule becomes the giver's own, with what it rests on. Until then it is unknown. */
export const confirmFeeRule = verb({
  name: 'confirmFeeRule',
  permission: 'donor:edit',
  input: confirmFeeForm,
  find: (viewer, { id }) => donorById(viewer, id),
  async run(write, before, { version }, viewer) {
    if (before.feeRule !== 'unknown') throw problem('blocked', 'feeKnown')
    const suggestion = feeSuggestion(before)
    if (!suggestion) throw problem('blocked', 'feeNoSuggestion')
    const feeRuleSource = before.feeRuleSource ?? messagesFor(viewer.locale).forms.fee[suggestion.basis]
    const after = await write.update(donor, before, { feeRule: suggestion.rule, feeRuleSource }, version)
    return { id: after.id, version: after.version }
  },
})
