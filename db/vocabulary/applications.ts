export const applicationStages = [
  'idea',
  'dialogue',
  'drafting',
  'review',
  'ready',
  'submitted',
  'more_info',
  'awarded',
  'partially_awarded',
  'declined',
  'withdrawn',
  'unanswered',
] as const
export const openStages = ['idea', 'dialogue', 'drafting', 'review', 'ready', 'submitted', 'more_info'] as const
export const applicationKinds = ['consolidation', 'development'] as const
export const ledBy = ['fundraiser', 'enterprise'] as const
export const sendChannels = ['portal', 'mail', 'letter', 'in_person'] as const
export const heardHow = ['letter', 'mail', 'portal', 'phone', 'website', 'silence'] as const
export const decisionOutcomes = ['awarded', 'partially_awarded', 'declined', 'withdrawn', 'unanswered', 'recommended'] as const
export const refusalReasons = [
  'none_given',
  'outside_purpose',
  'too_many',
  'form_error',
  'amount',
  'target_group',
  'geography',
  'timing',
  'other',
] as const
export const countingRules = ['characters', 'characters_without_spaces', 'words'] as const
export const sectionStates = ['empty', 'draft', 'in_review', 'approved'] as const
export const budgetSources = ['applied', 'own', 'cofunding', 'in_kind'] as const
export const budgetCategories = [
  'salary',
  'external',
  'materials',
  'premises',
  'transport',
  'communication',
  'evaluation',
  'overhead',
  'audit',
  'other',
] as const
export const vatTreatments = ['with', 'without', 'not_relevant'] as const
export const needStates = ['open', 'covered', 'parked'] as const
export const cofundingStates = ['applied', 'granted', 'declined', 'own'] as const
export const snapshotKinds = ['sent', 'supplement'] as const
export const dayPrecisions = ['day', 'month', 'year'] as const
