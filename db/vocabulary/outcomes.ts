export const ladderSteps = ['community', 'motivation', 'clarification', 'internship', 'small_jobs', 'more_hours'] as const
export const endPositions = [
  'ordinary_job',
  'flex_job',
  'wage_subsidy',
  'paid_hours',
  'education',
  'self_employment',
  'internship_elsewhere',
  'further_course',
  'volunteering',
  'early_retirement',
  'stopped_early',
  'unknown',
] as const
export const progressions = ['forward', 'unchanged', 'back'] as const
export const jobKinds = ['paid_hours', 'flex_job', 'ordinary_job', 'wage_subsidy', 'self_employment'] as const
export const hourBands = ['1-4', '5-9', '10-19', '20-36', '37'] as const
export const ageBands = ['15-17', '18-24', '25-29', '30-39', '40-49', '50-59', '60+'] as const
export const targetGroups = ['resource_course', 'cash_benefit', 'flex_job', 'integration', 'youth'] as const
export const fundedKinds = ['course', 'job', 'measurement'] as const
export const keyKeepers = ['job_centre', 'enterprise'] as const
