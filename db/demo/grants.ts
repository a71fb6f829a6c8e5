type Paid = { day: string; kroner: number }
export type DemoGrant = {
  key: string; giver: string; decided: string; applied: number; awarded: number; from: string; to: string; split: [enterprise: string, kroner: number, pilot?: string][]; ledBy: 'fundraiser' | 'enterprise'; sent?: string
  fondsmoms?: number; rates?: Paid[]; planned?: Paid[]; retained?: number; title: string; state?: 'active' | 'closed'; mode?: 'after_accounts'
}

/** The 22 grants in order of decision; sums in kroner. `rates` were received, `planned` were not yet. */
export const grants: DemoGrant[] = [
  { key: 'HÅN-22', title: 'Værktøj til bjælkerne', giver: 'HÅN', decided: '2022-03-09', applied: 40_000, awarded: 25_000, from: '2022-04-01', to: '2022-12-31', split: [['E2', 25_000]], ledBy: 'enterprise' },
  { key: 'KOB-22', title: 'Mester og lærling', giver: 'KOB', decided: '2022-10-12', applied: 60_000, awarded: 60_000, from: '2022-11-01', to: '2023-06-30', split: [['E4', 60_000]], ledBy: 'fundraiser' },
  { key: 'SØL-22', title: 'Tre virksomheder, ét torv', giver: 'SØL', decided: '2022-11-23', applied: 1_200_000, awarded: 1_200_000, from: '2023-01-01', to: '2025-12-31', split: [['E1', 330_000], ['E2', 330_000], ['E3', 330_000]], ledBy: 'fundraiser', fondsmoms: 210_000, rates: [{ day: '2023-01-15', kroner: 400_000 }, { day: '2024-01-15', kroner: 400_000 }, { day: '2025-01-15', kroner: 400_000 }] },
  { key: 'VEJ-22', title: 'Flere veje for unge', giver: 'VEJ', decided: '2022-12-14', applied: 900_000, awarded: 900_000, from: '2023-01-01', to: '2025-06-30', split: [['E9', 720_000, 'P7']], ledBy: 'fundraiser', rates: [{ day: '2023-02-01', kroner: 450_000 }, { day: '2024-02-05', kroner: 360_000 }], planned: [{ day: '2025-07-01', kroner: 90_000 }] },
  { key: 'HAV-23', title: 'Kaffe på cykel', giver: 'HAV', decided: '2023-06-14', applied: 180_000, awarded: 180_000, from: '2023-08-01', to: '2024-07-31', split: [['E1', 180_000, 'P1']], ledBy: 'fundraiser' },
  { key: 'TÆN-23', title: 'De første timer i gården', giver: 'TÆN', decided: '2023-10-05', applied: 90_000, awarded: 90_000, from: '2023-11-01', to: '2024-10-31', split: [['E5', 90_000]], ledBy: 'enterprise' },
  { key: 'KOB-23', title: 'Cykler, der holder', giver: 'KOB', decided: '2023-11-01', applied: 85_000, awarded: 85_000, from: '2023-12-01', to: '2024-08-31', split: [['E4', 85_000]], ledBy: 'fundraiser' },
  { key: 'SPA-23', title: 'Byttebøjlen', giver: 'SPA', decided: '2023-11-08', applied: 150_000, awarded: 150_000, from: '2024-01-01', to: '2024-12-31', split: [['E3', 150_000, 'P4']], ledBy: 'fundraiser' },
  { key: 'FOD-23', title: 'Fodfæste i tre år', giver: 'FOD', decided: '2023-12-13', applied: 1_500_000, awarded: 1_500_000, from: '2024-01-01', to: '2026-12-31', split: [['E2', 900_000, 'P3'], ['E5', 600_000]], ledBy: 'fundraiser', retained: 1500, rates: [{ day: '2024-02-01', kroner: 500_000 }, { day: '2025-02-01', kroner: 500_000 }, { day: '2026-02-01', kroner: 275_000 }], planned: [{ day: '2027-03-31', kroner: 225_000 }] },
  { key: 'P18-24', title: 'Aftener til reparation', giver: 'P18', decided: '2024-01-24', applied: 18_000, awarded: 18_000, from: '2024-02-01', to: '2024-12-31', split: [['E12', 18_000]], ledBy: 'enterprise' },
  { key: 'LAG-24', title: 'Stier og strande', giver: 'LAG', decided: '2024-05-27', applied: 410_000, awarded: 410_000, from: '2024-07-01', to: '2027-03-31', split: [['E7', 410_000]], ledBy: 'fundraiser', mode: 'after_accounts', rates: [{ day: '2025-09-10', kroner: 205_000 }], planned: [{ day: '2026-08-31', kroner: 102_500 }, { day: '2027-04-30', kroner: 102_500 }] },
  { key: 'HAV-24', title: 'Kanden på torvet', giver: 'HAV', decided: '2024-06-12', applied: 220_000, awarded: 220_000, from: '2024-08-01', to: '2025-07-31', split: [['E1', 140_000, 'P2'], ['E7', 80_000]], ledBy: 'enterprise' },
  { key: 'TÆN-24', title: 'Mad på kajen', giver: 'TÆN', decided: '2024-09-26', applied: 120_000, awarded: 75_000, from: '2024-10-01', to: '2025-06-30', split: [['E10', 75_000]], ledBy: 'fundraiser', sent: '2024-06-10' },
  { key: 'PIN-24', title: 'Bænkebanden', giver: 'PIN', decided: '2024-10-30', applied: 140_000, awarded: 140_000, from: '2024-11-01', to: '2025-11-30', split: [['E5', 140_000, 'P6']], ledBy: 'enterprise' },
  { key: 'KOB-24', title: 'Den Skæve Cykel på hjul', giver: 'KOB', decided: '2024-11-13', applied: 100_000, awarded: 100_000, from: '2024-12-01', to: '2025-08-31', split: [['E4', 100_000]], ledBy: 'fundraiser' },
  { key: 'P18-25', title: 'Tre prøvedage', giver: 'P18', decided: '2025-01-22', applied: 22_000, awarded: 22_000, from: '2025-02-01', to: '2025-12-31', split: [['E14', 22_000, 'P9']], ledBy: 'enterprise' },
  { key: 'SØL-25', title: 'Torv, tråd og bjælker', giver: 'SØL', decided: '2025-03-19', applied: 2_400_000, awarded: 2_400_000, from: '2025-05-01', to: '2028-04-30', split: [['E3', 1_000_000], ['E2', 900_000], ['E6', 500_000, 'P5']], ledBy: 'fundraiser', sent: '2024-11-15', rates: [{ day: '2025-05-15', kroner: 400_000 }, { day: '2026-01-20', kroner: 400_000 }, { day: '2026-09-28', kroner: 400_000 }], planned: [{ day: '2027-03-15', kroner: 400_000 }, { day: '2027-10-15', kroner: 400_000 }, { day: '2028-05-15', kroner: 400_000 }] },
  { key: 'HAV-25', title: 'Sy-sprog', giver: 'HAV', decided: '2025-06-18', applied: 260_000, awarded: 260_000, from: '2025-08-01', to: '2026-07-31', split: [['E6', 260_000, 'P5']], ledBy: 'fundraiser' },
  { key: 'TÆN-25', title: 'Et køkken, alle kan begynde i', giver: 'TÆN', decided: '2025-10-09', applied: 125_000, awarded: 125_000, from: '2025-11-01', to: '2026-08-31', split: [['E10', 125_000]], ledBy: 'fundraiser' },
  { key: 'P18-26', title: 'Tyve prøvedage', giver: 'P18', decided: '2026-01-21', applied: 20_000, awarded: 20_000, from: '2026-02-01', to: '2026-12-31', split: [['E14', 20_000, 'P9']], ledBy: 'enterprise' },
  { key: 'SPA-26', title: 'Tang til tærter', giver: 'SPA', decided: '2026-02-11', applied: 200_000, awarded: 200_000, from: '2026-03-01', to: '2027-02-28', split: [['E11', 200_000, 'P8']], ledBy: 'fundraiser' },
  { key: 'HAV-26', title: 'Nattelys hele året', giver: 'HAV', decided: '2026-06-17', applied: 300_000, awarded: 300_000, from: '2026-08-01', to: '2027-07-31', split: [['E9', 247_500, 'P7']], ledBy: 'enterprise', fondsmoms: 52_500 },
]

type Due = { grant: string; kind: 'status' | 'final_report' | 'final_accounts'; due: string; owner: 'karla' | 'frede' | 'malik' | 'mona'; submitted?: string; returned?: string; returnedText?: string; approved?: string }
export const reports: Due[] = [
  { grant: 'KOB-24', kind: 'final_report', due: '2025-10-31', owner: 'karla', submitted: '2025-11-24', returned: '2025-12-15', returnedText: 'en kvittering for materialer', approved: '2026-02-09' },
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
