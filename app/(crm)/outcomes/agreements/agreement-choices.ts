import 'server-only'
import { keyKeepers, ladderSteps, targetGroups } from '#db/vocabulary/outcomes.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { partners } from '#lib/enterprises/partners/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { AgreementChoices } from './agreement-form.tsx'

/** What an agreement's form may choose from: the enterprises one acts for, and the network's partners. */
export async function agreementChoices(viewer: Viewer, locale: Locale): Promise<AgreementChoices> {
  const word = wordsIn(locale)
  const [enterprises, known] = await Promise.all([enterpriseChoices(viewer, true), partners(viewer)])
  return {
    enterprise: enterprises.map((one) => ({ value: one.id, label: one.name })),
    partner: known.map((one) => ({ value: one.id, label: one.name })),
    targetGroups: targetGroups.map((value) => ({ value, label: word('targetGroups', value) })),
    steps: ladderSteps.map((value) => ({ value, label: word('ladderSteps', value) })),
    keyKeeper: keyKeepers.map((value) => ({ value, label: word('keyKeepers', value) })),
  }
}
