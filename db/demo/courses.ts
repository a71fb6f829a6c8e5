/** The agreements and their years: courses begun and people into work in 2024, 2025 and 2026 to the story day. */
export const agreements = [
  { key: 'A1', title: 'Jobcenter og Café Skæve Kande', enterprise: 'E1', groups: ['resource_course', 'cash_benefit'], places: 6, number: 3, reason: 'Lønnede timer tilføjet efter Kaffe på cykel', started: [8, 7, 5], intoWork: [5, 5, 3], from: '2022-03-01' },
  { key: 'A2', title: 'Jobcenter og Døre & Bjælker', enterprise: 'E2', groups: ['cash_benefit', 'flex_job'], places: 8, number: 2, reason: 'To pladser mere', started: [9, 8, 5], intoWork: [6, 6, 3], from: '2022-03-01' },
  { key: 'A3', title: 'Æblevig Affald og Butik Rundtur', enterprise: 'E3', groups: ['cash_benefit', 'resource_course'], places: 6, number: 2, reason: 'Sortering om lørdagen', started: [7, 7, 4], intoWork: [4, 5, 3], from: '2022-05-01' },
  { key: 'A4', title: 'Jobcenter og Gårdmandslauget, med Pindsvinet', enterprise: 'E5', groups: ['cash_benefit', 'flex_job'], places: 6, number: 1, reason: '', started: [6, 6, 4], intoWork: [4, 5, 3], from: '2022-06-01' },
  { key: 'A5', title: 'Jobcenter og Syværkstedet Trådbroen', enterprise: 'E6', groups: ['integration'], places: 6, number: 3, reason: 'Sprog ved maskinen', started: [6, 6, 4], intoWork: [4, 4, 2], from: '2022-06-01' },
  { key: 'A6', title: 'Jobcenter og Grøn Skovhånd', enterprise: 'E7', groups: ['resource_course', 'flex_job'], places: 5, number: 1, reason: '', started: [5, 5, 2], intoWork: [3, 3, 1], from: '2022-08-01' },
  { key: 'A7', title: 'Ungeenheden og Ungeværkstedet Rodnet', enterprise: 'E9', groups: ['youth'], places: 5, number: 2, reason: 'Aftener tilføjet efter Nattelys', started: [5, 4, 3], intoWork: [1, 1, 1], from: '2022-08-01' },
  { key: 'A8', title: 'Jobcenter og Køkkenet på Kajplads 9', enterprise: 'E10', groups: ['cash_benefit'], places: 3, number: 1, reason: '', started: [0, 3, 1], intoWork: [0, 1, 0], from: '2025-01-01' },
] as const

export const courseYears = [2024, 2025, 2026] as const
/** How many courses of each target group, of 120. */
export const groupSizes = { resource_course: 31, cash_benefit: 34, flex_job: 20, integration: 21, youth: 14 } as const
/** Kinds of job by year; people in the year, each once. */
export const jobKindsByYear = { 2024: { paid_hours: 15, flex_job: 8, ordinary_job: 4 }, 2025: { paid_hours: 17, flex_job: 8, ordinary_job: 5 }, 2026: { paid_hours: 9, flex_job: 5, ordinary_job: 2 } } as const
export const hourBandsByYear = { 2024: [9, 7, 6, 3, 2], 2025: [9, 8, 7, 4, 2], 2026: [6, 4, 3, 2, 1] } as const
/** Ends of those that did not begin a counted job, of the 94 that have ended. */
export const otherEnds = { education: 9, internship_elsewhere: 3, further_course: 6, volunteering: 3, stopped_early: 5, unknown: 2 } as const
