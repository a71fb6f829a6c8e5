import type { Person } from '../../database.ts'

/** What the records are about: `word` stands in every text that only those within may read. */
export type Scene = {
  number: number
  word: string
  own: string
  assignee: Person
  donorId: string
  unruledId: string
  excludedDonorId: string
  organisationId: string
  grantId: string
  feeAgreementId: string
}
