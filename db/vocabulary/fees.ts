export const feeModels = ['percent', 'tiers', 'fixed'] as const
export const feeTriggers = ['award', 'receipt', 'split'] as const
export const feeBases = ['awarded', 'received'] as const
export const repeatGiftRules = ['full', 'factor', 'none'] as const
export const clawbackCauses = ['any_but_recipient', 'any', 'none'] as const
export const feeSources = ['own_funds', 'pool', 'grant'] as const
export const feeEntryKinds = ['accrual', 'adjustment', 'credit', 'invoice', 'payment', 'lapse'] as const
export const feeEvents = ['award', 'receipt', 'amendment', 'repayment', 'invoice', 'payment', 'correction'] as const
