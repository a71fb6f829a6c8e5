import type { DonorWithLists } from '#lib/donors/codes/data.ts'

/** What each group's form begins with: its own fields and no more, since they are sent to the browser. */
export function groupValues(donor: DonorWithLists) {
  const { id, version } = donor
  return {
    who: { id, version, group: 'who' as const, ...whoOf(donor) },
    relation: { id, version, group: 'relation' as const, ...relationOf(donor) },
    supports: { id, version, group: 'supports' as const, ...supportsOf(donor) },
    rules: { id, version, group: 'rules' as const, ...rulesOf(donor) },
  }
}

function whoOf({ name, type, fundingKind, cvr, orgId, aliases, website, address, municipality, groupId }: DonorWithLists) {
  return { name, type, fundingKind, cvr, orgId, aliases, website, address, municipality, groupId }
}

function relationOf(donor: DonorWithLists) {
  const { stage, ownerId, contactPreference, cycleMonths, acceptsReports, acceptsThanks, theirCaseNumber } = donor
  return { stage, ownerId, contactPreference, cycleMonths, acceptsReports, acceptsThanks, theirCaseNumber }
}

function supportsOf(donor: DonorWithLists) {
  const { purpose, doesNotSupport, supports, excludes, goals, geography, minOre, maxOre, ownFinancingBps, applicationLimit } = donor
  return { purpose, doesNotSupport, supports, excludes, goals, geography, minOre, maxOre, ownFinancingBps, applicationLimit }
}

function rulesOf(donor: DonorWithLists) {
  const { feeRule, feeRuleSource, startDateRule, publicBodyMayApply, waitMonths, decisionWeeks, silenceWeeks, meetingDates, portalUrl } =
    donor
  return { feeRule, feeRuleSource, startDateRule, publicBodyMayApply, waitMonths, decisionWeeks, silenceWeeks, meetingDates, portalUrl }
}
