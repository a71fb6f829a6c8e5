export const donorTypes = [
  'business_foundation',
  'charitable_foundation',
  'philanthropic_association',
  'company_foundation',
  'state_pool',
  'municipal_pool',
  'regional_pool',
  'eu_programme',
  'nordic_pool',
  'lottery_pool',
  'company',
  'social_investor',
  'private_person',
  'other',
] as const
export const donorStages = [
  'unknown',
  'identified',
  'contacted',
  'in_dialogue',
  'applied_to',
  'giver',
  'repeat_giver',
  'strategic_partner',
  'dormant',
  'do_not_contact',
] as const
export const feeRules = ['allowed', 'not_allowed', 'unknown'] as const
export const startDateRules = ['any', 'after_decision', 'unknown'] as const
export const fundingKinds = ['grant', 'public_pool', 'social_investment', 'sponsorship'] as const
export const contactPreferences = ['any', 'phone_first', 'written', 'meeting', 'none'] as const
export const donorCodeRelations = ['supports', 'excludes'] as const
export const logKinds = ['call', 'meeting', 'mail', 'letter', 'visit', 'event', 'thank_you'] as const
export const visibilities = ['private', 'shared'] as const
export const goldenStatuses = ['never', 'in_rhythm', 'due', 'at_risk', 'lapsed'] as const
export const askTypes = ['new', 'renewal', 'upgrade'] as const
export const ideaStages = ['open', 'developing', 'used', 'parked'] as const
export const callKinds = ['rolling', 'dated', 'invitation'] as const
/** Why a person was erased. No free text: it would name them again. */
export const erasureReasons = ['asked', 'left', 'no_basis', 'mistake', 'retention'] as const
/** How a call stands on a day; derived. */
export const callStates = ['open', 'opens', 'closed'] as const
export const callRoundKinds = ['sketch', 'full'] as const
/** Whose MitID Erhverv a portal wants: the applicant's own, the network's, or any. */
export const mitIdOwners = ['applicant', 'network', 'anyone'] as const
export const legalBases = ['public_task', 'legitimate_interest', 'consent'] as const
export const givingScopes = ['network', 'all'] as const
export const worldGoals = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'] as const
/** What is done with a visiting card that was read: a new person, filling what is empty at a known one, nothing. */
export const cardChoices = ['new', 'fill', 'leave'] as const
