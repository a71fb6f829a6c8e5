export const grantStates = [
  'pledged',
  'accepted',
  'active',
  'reported',
  'closed',
  'on_hold',
  'cancelled',
  'repayment_claimed',
  'repaid',
] as const
export const paymentModes = ['advance', 'instalments', 'after_accounts', 'loss_guarantee'] as const
export const trancheStates = ['planned', 'awaiting_condition', 'requested', 'received', 'withheld', 'lapsed'] as const
export const trancheTriggers = ['date', 'report_approved', 'accounts_approved', 'milestone', 'cofunding_proven'] as const
export const paymentKinds = ['receipt', 'repayment'] as const
export const reportKinds = [
  'status',
  'interim_accounts',
  'final_report',
  'final_accounts',
  'auditor_statement',
  'effect',
  'publicity',
] as const
export const reportStates = ['not_started', 'draft', 'internal_review', 'submitted', 'approved', 'returned'] as const
export const amendmentCauses = ['donor', 'recipient', 'agreed'] as const
