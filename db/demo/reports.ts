type Due = {
  grant: string
  kind: 'status' | 'final_report' | 'final_accounts'
  due: string
  owner: 'karla' | 'frede' | 'malik' | 'mona'
  submitted?: string
  returned?: string
  returnedText?: string
  approved?: string
}
export const reports: Due[] = [
  {
    grant: 'KOB-24',
    kind: 'final_report',
    due: '2025-10-31',
    owner: 'karla',
    submitted: '2025-11-24',
    returned: '2025-12-15',
    returnedText: 'en kvittering for materialer',
    approved: '2026-02-09',
  },
  { grant: 'KOB-23', kind: 'final_report', due: '2024-10-31', owner: 'karla', submitted: '2024-10-20', approved: '2024-11-30' },
  { grant: 'KOB-22', kind: 'final_report', due: '2023-08-31', owner: 'karla', submitted: '2023-08-15', approved: '2023-10-01' },
  { grant: 'TÆN-25', kind: 'final_report', due: '2026-09-30', owner: 'malik' },
  { grant: 'TÆN-24', kind: 'final_report', due: '2025-08-31', owner: 'malik', submitted: '2025-08-20', approved: '2025-09-15' },
  { grant: 'SØL-25', kind: 'status', due: '2026-11-15', owner: 'karla' },
  { grant: 'SØL-25', kind: 'status', due: '2026-09-01', owner: 'karla', submitted: '2026-08-25', approved: '2026-09-20' },
  { grant: 'HAV-25', kind: 'final_report', due: '2026-09-15', owner: 'frede', submitted: '2026-09-10', approved: '2026-09-25' },
  { grant: 'HAV-24', kind: 'final_report', due: '2025-09-30', owner: 'mona', submitted: '2025-09-22', approved: '2025-10-20' },
  { grant: 'PIN-24', kind: 'final_report', due: '2026-01-31', owner: 'karla', submitted: '2026-01-20', approved: '2026-02-15' },
  { grant: 'FOD-23', kind: 'final_accounts', due: '2027-02-28', owner: 'frede' },
  { grant: 'LAG-24', kind: 'status', due: '2026-12-01', owner: 'frede' },
]
