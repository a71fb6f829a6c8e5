import { applicationStages, decisionOutcomes, refusalReasons } from '#db/vocabulary/applications.ts'
import { contactPreferences, donorStages, donorTypes, feeRules, legalBases, logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { enterpriseStatuses, enterpriseTypes } from '#db/vocabulary/enterprises.ts'
import type { sheetKinds } from '#db/vocabulary/records.ts'

export type SheetKind = (typeof sheetKinds)[number]
export type FieldKind = 'line' | 'text' | 'amount' | 'day' | 'cvr' | 'whole' | 'choice' | 'yesNo' | 'web' | 'email' | 'currency'

/**
 * A column that an import can fill: what it holds, how long it may be, the words it goes by in files (Danish and English), and
 * for choices the vocabulary with the word that is taken where the file says nothing.
 */
export type ImportField = {
  name: string
  kind: FieldKind
  isNeeded?: boolean
  most?: number
  vocabulary?: string
  choices?: readonly string[]
  fallback?: string
  known: string
}

const line = (name: string, known: string, most = 200): ImportField => ({ name, kind: 'line', most, known })
const text = (name: string, known: string, most = 2_000): ImportField => ({ name, kind: 'text', most, known })
const needed = (field: ImportField): ImportField => ({ ...field, isNeeded: true })
const choice = (
  name: string,
  vocabulary: string,
  choices: readonly string[],
  fallback: string | undefined,
  known: string,
): ImportField => ({ name, kind: 'choice', vocabulary, choices, fallback, known })
const names = 'navn|name|organisation|organization|virksomhed|firma|company|kontraktansvarlig partner|beneficiary name|organisationsnavn'
const cvr = (
  name = 'cvr',
  known = 'cvr|cvr-nr|cvr nr|cvrnr|cvr-nummer|cvr nummer|company number|company registration number|vat number|vat no',
) => ({ name, kind: 'cvr', known }) satisfies ImportField
const place: ImportField[] = [
  { name: 'website', kind: 'web', known: 'website|hjemmeside|web|url|homepage|webadresse|web address|domæne|domain' },
  line('address', 'adresse|address|vejnavn|vej|gade|street|street name|street address'),
  line('postalCode', 'postnr|postnummer|post nr|postcode|postal code|zip|operation postcode', 10),
  line('municipality', 'by|kommune|city|town|bynavn|municipality|city name|sted|hjemsted', 80),
]
const giver = [
  needed(line('donorName', 'giver|givers navn|fond|donor|funder|foundation|organisation|organization|virksomhed|firma|company')),
  cvr('donorCvr', 'cvr|cvr-nr|cvr nr|cvrnr|cvr-nummer|giver cvr|givers cvr|company number'),
]

/** What each kind of table can hold, in the order it is shown. */
export const importFields: Record<SheetKind, readonly ImportField[]> = {
  donors: [
    needed(line('name', `fond|fondens navn|fondsnavn|foundation|${names}|giver|givers navn|donor|funder`)),
    cvr(),
    choice('type', 'donorTypes', donorTypes, 'other', 'type|givertype|fondstype|art|donor type|kategori|category'),
    ...place,
    text('purpose', 'formål|purpose|temaer|themes|støtter|supports|beskrivelse|description|fokus|focus'),
    text('doesNotSupport', 'støtter ikke|does not support|excludes|undtaget'),
    text('geography', 'geografi|geography|område|region|støtter i|supports in', 500),
    { name: 'minOre', kind: 'amount', known: 'mindst|minimum|min|mindste beløb|min beløb|minimum amount|beløb fra' },
    { name: 'maxOre', kind: 'amount', known: 'højst|maksimum|max|maks|største beløb|max beløb|maximum amount|beløb til' },
    { name: 'decisionWeeks', kind: 'whole', most: 520, known: 'svartid|svartid uger|decision weeks|behandlingstid' },
    { name: 'waitMonths', kind: 'whole', most: 240, known: 'karens|karenstid|wait months|ventetid' },
    choice('stage', 'donorStages', donorStages, 'unknown', 'status|relation|stage|fase'),
    choice('feeRule', 'feeRules', feeRules, 'unknown', 'honorar|fee|fee rule|no cure no pay'),
    choice('contactPreference', 'contactPreferences', contactPreferences, 'any', 'kontaktform|contact preference'),
    { name: 'portalUrl', kind: 'web', known: 'portal|ansøgningsportal|application portal|portal url' },
    line('theirCaseNumber', 'sagsnummer|sagsnr|case number|journalnummer|journal nr', 100),
    line('nextStep', 'næste skridt|next step|opfølgning|to do'),
    { name: 'nextStepDay', kind: 'day', known: 'næste skridt dato|next step date|opfølgningsdato|follow up date' },
  ],
  contacts: [
    ...giver,
    needed(line('name', 'navn|name|kontakt|kontaktperson|contact|contact name|person|fulde navn|full name', 120)),
    line('title', 'titel|title|stilling|job title|rolle|role|position', 120),
    { name: 'email', kind: 'email', known: 'mail|email|e-mail|mailadresse|email address|e-post' },
    line('phone', 'telefon|tlf|phone|mobil|mobile|telephone|telefonnummer|direkte telefon', 40),
    text('note', 'note|noter|notes|bemærkning|bemærkninger|comment', 1_000),
    choice('legalBasis', 'legalBases', legalBases, 'legitimate_interest', 'behandlingsgrundlag|grundlag|legal basis|hjemmel'),
    line('source', 'kilde|source|hvorfra', 300),
    { name: 'reviewDay', kind: 'day', known: 'gennemgås|gennemses|review|review day|review date' },
  ],
  log: [
    ...giver,
    needed({ name: 'day', kind: 'day', known: 'dato|date|dag|day|hvornår|when' }),
    choice(
      'kind',
      'logKinds',
      logKinds,
      'mail',
      'type|art|slags|kind|kanal|channel|aktivitet|aktivitetstype|activity|activity type|hvordan',
    ),
    needed(text('text', 'tekst|text|referat|note|noter|notes|beskrivelse|description|emne|subject|indhold', 10_000)),
    choice('visibility', 'visibilities', visibilities, 'shared', 'synlighed|visibility|privat'),
    { name: 'isAsk', kind: 'yesNo', known: 'ansøgt om noget|spurgt|is ask|ask|bøn' },
    line('nextStep', 'næste skridt|next step|opfølgning|follow up'),
    { name: 'followUpDay', kind: 'day', known: 'opfølgningsdato|følg op|follow up date|follow up day|næste dato' },
  ],
  applications: [
    ...giver,
    needed(
      line('title', 'titel|title|projekt|projekttitel|project|project title|ansøgning|application|projektitel|operation name|navn|name'),
    ),
    line('enterpriseName', 'ansøger|applicant|virksomhed|enterprise|modtager|recipient|partner|socialøkonomisk virksomhed'),
    cvr('enterpriseCvr', 'ansøgers cvr|applicant cvr|modtager cvr|virksomhedens cvr'),
    choice('stage', 'applicationStages', applicationStages, undefined, 'status|trin|stage|fase'),
    {
      name: 'appliedOre',
      kind: 'amount',
      known: 'ansøgt|ansøgt beløb|søgt beløb|amount applied for|applied|applied amount|requested amount|budget',
    },
    { name: 'sentDay', kind: 'day', known: 'sendt|sendt dato|afsendt|indsendt|sent|submitted|application date|ansøgningsdato' },
    { name: 'deadlineDay', kind: 'day', known: 'frist|ansøgningsfrist|deadline' },
    choice('outcome', 'decisionOutcomes', decisionOutcomes, undefined, 'svar|udfald|afgørelse|decision|outcome|resultat|result'),
    {
      name: 'decisionDay',
      kind: 'day',
      known:
        'svardato|dato for svar|afgjort|afgørelsesdato|dato for afgørelse|beslutningsdato|tilsagnsdato|bevillingsdato|bevilget dato|award date|decision date|decided|receive date',
    },
    {
      name: 'amountOre',
      kind: 'amount',
      known:
        'bevilget|bevilget beløb|bevilling|beløb|amount|amount awarded|awarded|awarded amount|total amount|eu-medfinansiering|union co-financing',
    },
    { name: 'currency', kind: 'currency', known: 'valuta|currency' },
    line('letterReference', 'brev|journalnummer|sagsnummer|letter|reference|letter reference|sagsnr'),
    choice('reason', 'refusalReasons', refusalReasons, undefined, 'afslagsgrund|begrundelseskode|refusal reason'),
    text('reasonText', 'begrundelse|reason|afslagstekst'),
    { name: 'periodFrom', kind: 'day', known: 'start|startdato|projektstart|start date|operation start date|start_dato|fra' },
    { name: 'periodTo', kind: 'day', known: 'slut|slutdato|projektslut|end date|operation end date|slut_dato|til' },
    text('note', 'note|noter|notes|bemærkning|bemærkninger|projektbeskrivelse|beskrivelse|description'),
  ],
  enterprises: [
    needed(line('name', names)),
    cvr(),
    choice('type', 'enterpriseTypes', enterpriseTypes, 'social_enterprise', 'type|virksomhedstype|art|form|enterprise type'),
    choice('status', 'enterpriseStatuses', enterpriseStatuses, 'active', 'status|tilstand'),
    { name: 'generation', kind: 'whole', most: 2, known: 'generation' },
    ...place,
    line('livesOf', 'lever af|lives of|forretning|produkter', 300),
    text('description', 'beskrivelse|description|om|about', 4_000),
    { name: 'startedDay', kind: 'day', known: 'startet|stiftet|oprettet|started|founded|etableret' },
    { name: 'memberFrom', kind: 'day', known: 'medlem fra|medlem siden|member from|member since|indmeldt' },
  ],
}

/** The field of a kind by its name. */
export function fieldOf(kind: SheetKind, name: string): ImportField | undefined {
  return importFields[kind].find((field) => field.name === name)
}

/**
 * Which field each header is for, or none: by the words a field goes by, in either language, also where a header carries both
 * (`Bynavn / City name`). Each field is taken once, by the header that says it most exactly.
 */
export function guessedFields(kind: SheetKind, headers: readonly string[]): (string | null)[] {
  const guessed: (string | null)[] = headers.map(() => null)
  const taken = new Set<string>()
  for (const weight of [wholeHeader, partOfHeader]) {
    for (const field of importFields[kind]) {
      if (taken.has(field.name)) continue
      const words = field.known.split('|')
      const at = words
        .map((word) => headers.findIndex((header, n) => guessed[n] === null && weight(header, word)))
        .find((found) => found >= 0)
      if (at === undefined) continue
      guessed[at] = field.name
      taken.add(field.name)
    }
  }
  return guessed
}

const wholeHeader = (header: string, word: string) => plainWord(header) === plainWord(word)
const partOfHeader = (header: string, word: string) => header.split(/[/|(]/).some((part) => plainWord(part) === plainWord(word))

/** A header or a choice as it is compared: lower case, letters and digits only. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
