import { enterpriseIdAt } from '../bench/generate.ts'

/** The ways the review is asked, as its address says them: the network, all known, groups as one, the money, an enterprise, earlier days. */
export const asked: readonly Record<string, string>[] = [
  {},
  { scope: 'all' },
  { group: 'yes' },
  { by: 'money' },
  { on: '2023-12-31' },
  { on: '2024-02-29', by: 'money' },
  { group: 'yes', by: 'money', scope: 'all' },
  { group: 'yes', on: '2025-01-01' },
  { enterprise: enterpriseIdAt(0) },
  { enterprise: enterpriseIdAt(1), by: 'money', on: '2025-12-31' },
  { enterprise: enterpriseIdAt(2), scope: 'all', group: 'yes' },
]
