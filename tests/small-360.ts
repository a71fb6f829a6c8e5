import { readGiving360 } from '#lib/formats/giving360.ts'

const limits = { maxBytes: 20_000_000, maxRows: 5_000 }

/** One grant of the 360Giving standard, a file of such, and the rows of a file. */
export const grantOf = (more: object = {}) => ({
  id: '360G-x-1',
  title: 'Et drivhus',
  description: 'Til byhaven',
  currency: 'DKK',
  amountAwarded: 1000,
  awardDate: '2024-05-01',
  fundingOrganization: [{ id: 'DK-CVR-13748136', name: 'Byfonden' }],
  recipientOrganization: [{ id: '360G-x:org-1', name: 'Byhaven' }],
  ...more,
})
export const fileOf = (...grants: object[]) => JSON.stringify({ grants })
export const rowsOf = (text: string) => {
  const read = readGiving360(text, limits)
  if ('problem' in read) throw new Error(read.problem)
  return read.rows
}
