import type { donorTypes, feeRules } from '#db/vocabulary/donors.ts'

type DonorType = (typeof donorTypes)[number]
export type FeeSuggestion = { rule: (typeof feeRules)[number]; basis: 'foundation' | 'pool' }

const byType: Partial<Record<DonorType, FeeSuggestion['basis']>> = {
  business_foundation: 'foundation',
  charitable_foundation: 'foundation',
  company_foundation: 'foundation',
  philanthropic_association: 'foundation',
  state_pool: 'pool',
  municipal_pool: 'pool',
  regional_pool: 'pool',
  eu_programme: 'pool',
  nordic_pool: 'pool',
  lottery_pool: 'pool',
}

/**
 * What givers of this kind usually say of fees to fundraisers, and what that rests on (domain.md §8: foundations name them among what
 * they do not support; costs before a grant can rarely be paid from it). A suggestion is no rule: until somebody confirms it, the
 * giver's rule is unknown everywhere it is asked for. `null` where the rule is known or nothing can be said.
 */
export function feeSuggestion({ type, feeRule }: { type: DonorType; feeRule: (typeof feeRules)[number] }): FeeSuggestion | null {
  const basis = feeRule === 'unknown' ? byType[type] : undefined
  return basis ? { rule: 'not_allowed', basis } : null
}
