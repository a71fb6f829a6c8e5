import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import type { donorCodes } from '#lib/donors/codes/data.ts'
import type { DonorWithLists } from '#lib/donors/codes/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'

export type CodeLabels = Awaited<ReturnType<typeof donorCodes>>
type Line = { name: string; value: ReactNode; detail?: ReactNode }

/** The giver's fields in their groups, in words. */
export function aboutGroups(
  donor: DonorWithLists,
  codes: CodeLabels,
  locale: Locale,
): Record<'who' | 'relation' | 'supports' | 'rules', Line[]> {
  const { donors } = messagesFor(locale)
  const { fields } = donors
  const word = wordsIn(locale)
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'relation.about' })
  const may = (answer: boolean | null) => (answer === null ? null : t(answer ? 'yes' : 'no'))
  const months = (count: number | null) => (count === null ? null : t('months', { count }))
  const weeks = (count: number | null) => (count === null ? null : t('weeks', { count }))
  const labels = (some: readonly { label: string }[]) => some.map(({ label }) => label).join(', ')
  const percent = donor.ownFinancingBps === null ? null : t('percent', { percent: String(donor.ownFinancingBps / 100).replace('.', ',') })
  return {
    supports: [
      { name: donors.page.purpose, value: donor.purpose },
      { name: fields.supports, value: labels(codes.supports) },
      { name: fields.goals, value: codes.goals.map((goal) => word('worldGoals', goal)).join(', ') },
      { name: fields.geography, value: donor.geography },
      { name: t('amount'), value: amountText(donor, locale) },
      { name: fields.ownFinancingBps, value: percent },
      { name: fields.applicationLimit, value: donor.applicationLimit },
      { name: fields.doesNotSupport, value: donor.doesNotSupport },
      { name: fields.excludes, value: labels(codes.excludes) },
    ],
    rules: [
      { name: fields.feeRule, value: word('feeRules', donor.feeRule), detail: donor.feeRuleSource },
      { name: fields.startDateRule, value: word('startDateRules', donor.startDateRule) },
      { name: fields.publicBodyMayApply, value: may(donor.publicBodyMayApply) },
      { name: fields.waitMonths, value: months(donor.waitMonths) },
      { name: fields.decisionWeeks, value: weeks(donor.decisionWeeks) },
      { name: fields.silenceWeeks, value: weeks(donor.silenceWeeks) },
      { name: fields.meetingDates, value: donor.meetingDates },
      { name: fields.portalUrl, value: donor.portalUrl && <Outside href={donor.portalUrl} /> },
    ],
    who: [
      { name: fields.type, value: word('donorTypes', donor.type) },
      { name: fields.fundingKind, value: word('fundingKinds', donor.fundingKind) },
      { name: fields.aliases, value: donor.aliases.replaceAll('\n', ', ') },
      { name: fields.cvr, value: donor.cvr },
      { name: fields.orgId, value: donor.orgId },
      { name: fields.website, value: donor.website && <Outside href={donor.website} /> },
      { name: fields.address, value: [donor.address, donor.organisation.postalCode].filter(Boolean).join(', ') },
      { name: fields.municipality, value: donor.municipality },
      { name: fields.groupId, value: donor.groupName },
    ],
    relation: [
      { name: fields.stage, value: word('donorStages', donor.stage) },
      { name: fields.ownerId, value: donor.ownerName },
      { name: fields.contactPreference, value: word('contactPreferences', donor.contactPreference) },
      { name: fields.cycleMonths, value: months(donor.cycleMonths) },
      { name: fields.acceptsReports, value: may(donor.acceptsReports) },
      { name: fields.acceptsThanks, value: may(donor.acceptsThanks) },
      { name: fields.theirCaseNumber, value: donor.theirCaseNumber },
    ],
  }
}

function amountText({ minOre, maxOre }: { minOre: number | null; maxOre: number | null }, locale: Locale): string | null {
  const { page } = messagesFor(locale).donors
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  if (minOre !== null && maxOre !== null) return `${kroner(minOre)}–${kroner(maxOre)}`
  if (minOre !== null) return page.amountFrom.replace('{amount}', kroner(minOre))
  return maxOre === null ? null : page.amountTo.replace('{amount}', kroner(maxOre))
}

/** Another's site, by its name; opened beside ours. */
function Outside({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="wrap-anywhere">
      {new URL(href).hostname.replace(/^www\./, '')}
    </a>
  )
}
