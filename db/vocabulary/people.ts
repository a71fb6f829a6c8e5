export const roles = ['coordinator', 'fundraiser', 'enterprise', 'auditor'] as const
export const locales = ['da', 'en'] as const
export const rights = ['view', 'comment', 'edit'] as const
