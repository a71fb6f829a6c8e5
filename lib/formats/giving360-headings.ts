/*
 * What the columns of a 360Giving spreadsheet are called (domain.md §5.1): the standard's titles (`Recipient Org:Identifier`), its
 * names flattened (`recipientOrganization/0/id`), and what Danish givers write. Pure.
 */

/** Where a heading's cell goes: into the grant, or into the nth of a list of things it has. */
export type HeadingPath = { list: string | null; at: number; field: string }

const own: Record<string, string> = {
  id: 'identifier|id|grant identifier|bevillingsnummer|bevillings id|bevillingsid|identifikator|nummer',
  title: 'title|titel|projekttitel|projekt',
  description: 'description|beskrivelse',
  currency: 'currency|valuta',
  amountAwarded: 'amount awarded|amountawarded|bevilget beløb|bevilget|bevilling beløb|beløb',
  awardDate: 'award date|awarddate|bevillingsdato|bevilget dato|dato for bevilling',
}

const organisation: Record<string, string> = {
  id: 'identifier|id|nummer|org id',
  name: 'name|navn',
  cvr: 'cvr|cvr nr|cvr nummer',
  companyNumber: 'company number|companynumber',
  streetAddress: 'street address|streetaddress|adresse',
  addressLocality: 'city|addresslocality|by|kommune',
  postalCode: 'postal code|postalcode|postnummer|postnr',
  url: 'web address|url|hjemmeside',
}
const event: Record<string, string> = {
  startDate: 'start date|startdate|startdato|start|fra',
  endDate: 'end date|enddate|slutdato|slut|til',
  duration: 'duration months|duration|varighed måneder|varighed',
}

const lists: Record<string, { known: string; fields: Record<string, string>; alone?: string }> = {
  recipientOrganization: {
    known: 'recipient org|recipient organisation|recipient organization|recipientorganization|modtager|modtagers|modtagerens',
    fields: organisation,
    alone: 'name',
  },
  fundingOrganization: {
    known: 'funding org|funding organisation|funding organization|fundingorganization|giver|givers|giverens|bevillingsgiver|fond|funder',
    fields: organisation,
    alone: 'name',
  },
  recipientIndividual: {
    known: 'recipient ind|recipient individual|recipientindividual|modtager person',
    fields: { id: 'identifier|id', name: 'name|navn' },
  },
  plannedDates: { known: 'planned dates|planneddates|planlagt|projektperiode|projekt', fields: event },
  actualDates: { known: 'actual dates|actualdates|faktisk', fields: event },
  grantProgramme: {
    known: 'grant programme|grantprogramme|program|pulje',
    fields: { title: 'title|titel|navn', code: 'code|kode' },
    alone: 'title',
  },
}

const paths = new Map<string, Omit<HeadingPath, 'at'>>()
for (const [list, { known, fields, alone }] of Object.entries(lists))
  for (const name of known.split('|')) {
    if (alone) paths.set(name, { list, field: alone })
    for (const [field, words] of Object.entries(fields)) for (const word of words.split('|')) paths.set(`${name} ${word}`, { list, field })
  }
for (const [field, words] of Object.entries(own)) for (const word of words.split('|')) paths.set(word, { list: null, field })

/** Where the cells under a heading go; null for one of no use to us. A number in it says which of several (`Funding Org:1:Name`). */
export function headingPath(heading: string): HeadingPath | null {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const at = words.find((word) => /^\d$/.test(word))
  const found = paths.get(words.filter((word) => word !== at).join(' '))
  return found ? { ...found, at: Number(at ?? 0) } : null
}
