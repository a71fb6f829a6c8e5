import type { contactPreferences, donorTypes, feeRules } from '#db/vocabulary/donors.ts'

export type DemoGiver = {
  key: string; name: string; type: (typeof donorTypes)[number]; purpose: string; how: (typeof contactPreferences)[number]; fee: (typeof feeRules)[number]; owner: 'karla' | 'frede'
  min?: number; max?: number; cycle?: number; next?: string; nextDay?: string; silence?: number; kind?: 'public_pool' | 'social_investment'; thanks?: boolean; reports?: boolean; group?: string; note?: string; limit?: string
}

/** The story's givers; sums in kroner. Everything is invented. */
export const givers: DemoGiver[] = [
  { key: 'HAV', name: 'Havrekornsfonden', type: 'charitable_foundation', purpose: 'Mad og unge', min: 50_000, max: 400_000, how: 'phone_first', fee: 'not_allowed', owner: 'karla', next: 'Ring i januar', nextDay: '2027-01-11' },
  { key: 'SØL', name: 'Sølvmågefonden', type: 'business_foundation', purpose: 'Lokale fællesskaber', min: 500_000, max: 3_000_000, how: 'meeting', fee: 'not_allowed', owner: 'karla', cycle: 36, next: 'Send statusrapport', nextDay: '2026-11-15' },
  { key: 'TÆN', name: 'Foreningen Tændstikken', type: 'philanthropic_association', purpose: 'De første skridt', min: 50_000, max: 150_000, how: 'written', fee: 'allowed', owner: 'frede', next: 'Send slutrapport', nextDay: '2026-10-05', note: 'Tillader honorar på 5 % skriftligt.' },
  { key: 'KOB', name: 'Kobberkedlens Legat', type: 'charitable_foundation', purpose: 'Håndværk og værksteder', min: 40_000, max: 120_000, how: 'any', fee: 'unknown', owner: 'karla', next: 'Besøg med Den Skæve Cykel på hjul', nextDay: '2026-10-14' },
  { key: 'P18', name: 'Æblevig Kommunes § 18-pulje', type: 'municipal_pool', purpose: 'Frivillige', max: 25_000, how: 'written', fee: 'not_allowed', owner: 'karla', kind: 'public_pool', thanks: false, next: 'Skema i november', nextDay: '2026-11-02' },
  { key: 'SPA', name: 'Sparekassen Æblevigs Fond', type: 'company_foundation', purpose: 'Lokalt erhverv', max: 250_000, how: 'any', fee: 'unknown', owner: 'frede', cycle: 24, next: 'Kaffe med filialen', nextDay: '2026-12-01' },
  { key: 'FOD', name: 'Puljen Første Fodfæste', type: 'state_pool', purpose: 'Job til flere', min: 1_000_000, max: 2_000_000, how: 'written', fee: 'not_allowed', owner: 'frede', cycle: 24, kind: 'public_pool', thanks: false, group: 'Styrelsen for Gode Begyndelser', next: 'Afvent svar' },
  { key: 'VEJ', name: 'Puljen Flere Veje', type: 'state_pool', purpose: 'Unge', max: 1_200_000, how: 'written', fee: 'not_allowed', owner: 'frede', cycle: 12, kind: 'public_pool', thanks: false, group: 'Styrelsen for Gode Begyndelser', next: 'Opslag lukker 5. november kl. 12', nextDay: '2026-11-05' },
  { key: 'LAG', name: 'LAG Æblevig og Øerne', type: 'eu_programme', purpose: 'Landdistrikter', how: 'written', fee: 'not_allowed', owner: 'frede', kind: 'public_pool', thanks: false, next: 'Ring om rate' },
  { key: 'PIN', name: 'Boligselskabet Pindsvinet, initiativmidler', type: 'other', purpose: 'Naboer', max: 150_000, how: 'meeting', fee: 'unknown', owner: 'karla', next: 'Tal om flere bænke', nextDay: '2026-10-30' },
  { key: 'HÅN', name: 'Æblevig Håndværkerforenings Jubilæumslegat', type: 'charitable_foundation', purpose: 'Værktøj', max: 40_000, how: 'written', fee: 'unknown', owner: 'frede', next: 'Markér som sendt' },
  { key: 'TRA', name: 'Tranefamiliens Mindefond', type: 'charitable_foundation', purpose: 'Kultur til søs', max: 150_000, how: 'none', fee: 'unknown', owner: 'karla', next: 'Afvent svar', note: 'Ønsker ingen kontakt.' },
  { key: 'NOR', name: 'Nordisk Nabopulje', type: 'nordic_pool', purpose: 'Udveksling', max: 500_000, how: 'written', fee: 'not_allowed', owner: 'frede', kind: 'public_pool' },
  { key: 'EUB', name: 'Programmet Social Bro', type: 'eu_programme', purpose: 'Store partnerskaber', how: 'written', fee: 'not_allowed', owner: 'frede', kind: 'public_pool' },
  { key: 'BLÅ', name: 'Fonden Blå Time', type: 'charitable_foundation', purpose: 'Ungdomskultur', max: 300_000, how: 'written', fee: 'unknown', owner: 'frede', silence: 10 },
  { key: 'TAN', name: 'Kystfonden Tangen', type: 'business_foundation', purpose: 'Kyst', max: 500_000, how: 'phone_first', fee: 'not_allowed', owner: 'frede' },
  { key: 'ELL', name: 'Ellekildes Familiefond', type: 'charitable_foundation', purpose: 'Kvinder', max: 100_000, how: 'written', fee: 'not_allowed', owner: 'frede' },
  { key: 'KRO', name: 'Fonden Den Lune Krog', type: 'charitable_foundation', purpose: 'Måltider', max: 500_000, how: 'meeting', fee: 'unknown', owner: 'frede', next: 'Nyt budget', nextDay: '2026-10-09' },
  { key: 'BOG', name: 'Bogholderlaugets Fond', type: 'company_foundation', purpose: 'Orden i små foreninger', max: 100_000, how: 'written', fee: 'unknown', owner: 'frede', limit: 'Én pr. netværk og år' },
  { key: 'GRØ', name: 'Region Østhavet: Grønne Hænder', type: 'regional_pool', purpose: 'Klima', max: 400_000, how: 'written', fee: 'not_allowed', owner: 'frede', kind: 'public_pool' },
  { key: 'SAM', name: 'Udlodningspuljen Samvær', type: 'lottery_pool', purpose: 'Ensomhed', max: 80_000, how: 'written', fee: 'not_allowed', owner: 'frede', kind: 'public_pool' },
  { key: 'MEJ', name: 'Æblevig Andelsmejeri', type: 'company', purpose: 'Varer og små beløb', how: 'phone_first', fee: 'unknown', owner: 'karla' },
  { key: 'SPI', name: 'Den Sociale Spirekasse', type: 'social_investor', purpose: 'Lån, der betales tilbage', how: 'meeting', fee: 'not_allowed', owner: 'frede', kind: 'social_investment' },
  { key: 'LOG', name: 'To søskende på Ankerpladsen (vil ikke nævnes)', type: 'private_person', purpose: 'Gaver', max: 15_000, how: 'written', fee: 'unknown', owner: 'karla' },
]

export const contacts = [
  { giver: 'KOB', name: 'Paula Programleder', title: 'programleder siden januar 2026', source: 'legatets hjemmeside', review: '2026-09-01' },
  { giver: 'KOB', name: 'Sven Sekretær', title: 'tager telefonen tirsdag og torsdag', source: 'samtale', review: '2026-09-15' },
  { giver: 'HAV', name: 'Helle Havre', title: 'den ene, man ringer til', source: 'samtale', review: '2026-08-20' },
  { giver: 'SØL', name: 'Morten Måge', title: 'projektchef', source: 'møde på fonden', review: '2027-03-01' },
] as const

type Talk = { giver: string; day: string; kind: 'call' | 'meeting' | 'mail' | 'visit' | 'thank_you'; text: string; by: 'karla' | 'frede'; isAsk?: boolean; isPrivate?: boolean }
export const talks: Talk[] = [
  { giver: 'KOB', day: '2025-01-13', kind: 'thank_you', text: 'Brev og et foto fra værkstedet, 61 dage efter svaret.', by: 'karla' },
  { giver: 'TÆN', day: '2025-10-24', kind: 'thank_you', text: 'Tak for den tredje gave, med hilsen fra køkkenet.', by: 'frede' },
  { giver: 'TÆN', day: '2026-06-03', kind: 'call', text: 'De vil gerne se et første skridt, ikke et færdigt hus.', by: 'frede' },
  { giver: 'HAV', day: '2026-07-01', kind: 'thank_you', text: 'Tak for den fjerde bevilling.', by: 'karla' },
  { giver: 'HAV', day: '2026-08-19', kind: 'visit', text: 'Helle så Rodnet en torsdag aften.', by: 'karla' },
  { giver: 'SØL', day: '2025-04-02', kind: 'thank_you', text: 'Tak til bestyrelsen.', by: 'karla' },
  { giver: 'SØL', day: '2026-05-12', kind: 'meeting', text: 'Midtvejsmøde: de vil høre om det, der ikke gik som ventet.', by: 'karla' },
  { giver: 'SPA', day: '2026-02-20', kind: 'thank_you', text: 'Blomst i filialen.', by: 'frede' },
  { giver: 'SPA', day: '2026-06-11', kind: 'meeting', text: 'Kaffe. De spørger til lærepladser.', by: 'frede' },
  { giver: 'PIN', day: '2024-11-20', kind: 'thank_you', text: 'Indvielse af den første bænk.', by: 'karla' },
  { giver: 'PIN', day: '2026-06-15', kind: 'call', text: 'Bestyrelsen mødes i oktober.', by: 'karla' },
  { giver: 'LAG', day: '2026-08-12', kind: 'mail', text: 'Anmodet om rate. Kvittering modtaget.', by: 'frede' },
  { giver: 'HÅN', day: '2022-03-20', kind: 'thank_you', text: 'Tak for værktøjet.', by: 'karla' },
  { giver: 'HÅN', day: '2024-05-14', kind: 'call', text: 'De husker os.', by: 'frede' },
  { giver: 'KRO', day: '2026-09-18', kind: 'call', text: 'De vil have et nyt budget uden honorar.', by: 'frede', isAsk: true },
  { giver: 'KRO', day: '2026-09-19', kind: 'call', text: 'Sig ikke mere om huslejen, før køkkenet har svaret.', by: 'frede', isPrivate: true },
]
