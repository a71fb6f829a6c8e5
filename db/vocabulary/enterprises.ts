export const enterpriseTypes = [
  'registered_social_enterprise',
  'social_enterprise',
  'association',
  'initiative',
  'municipal_unit',
  'other',
] as const
export const enterpriseStatuses = ['starting', 'active', 'changing', 'closed_orderly', 'closed'] as const
export const bottomLines = ['social', 'local', 'economic'] as const
export const mosaicParts = ['sale', 'public_agreement', 'local_procurement', 'grant', 'membership', 'own_funds'] as const
export const sectors = ['public', 'private', 'civil_society'] as const
export const partnerKinds = ['housing', 'voluntary', 'cultural', 'business', 'public', 'membership_body', 'social_investor'] as const
export const documentKinds = [
  'statutes',
  'annual_accounts',
  'board_list',
  'quote',
  'lease',
  'letter_of_intent',
  'mandate',
  'other',
] as const
export const rsvCriteria = ['social_purpose', 'business_activity', 'independent', 'inclusive_management', 'social_profit'] as const
export const vatStatuses = ['registered', 'not_registered'] as const
