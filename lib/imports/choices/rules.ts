import { plainWord } from '#lib/imports/fields/rules.ts'

/** Words that files use for a vocabulary's own, beside its labels. */
const choiceWords: Record<string, Record<string, string>> = {
  donorTypes: {
    fond: 'charitable_foundation',
    stiftelse: 'charitable_foundation',
    'selvejende fond': 'charitable_foundation',
    'operationel fond': 'charitable_foundation',
    'lokal fond': 'charitable_foundation',
    legat: 'charitable_foundation',
    foundation: 'charitable_foundation',
    'erhvervsdrivende almen fond': 'business_foundation',
    'filantropisk forening fond': 'philanthropic_association',
    forening: 'philanthropic_association',
    investeringsfond: 'social_investor',
    'eu pulje': 'eu_programme',
    'eu program': 'eu_programme',
    kommune: 'municipal_pool',
    region: 'regional_pool',
    firma: 'company',
    privat: 'private_person',
  },
  enterpriseTypes: { rsv: 'registered_social_enterprise' },
  logKinds: {
    telefon: 'call',
    ring: 'call',
    phone: 'call',
    telefonmøde: 'call',
    'e mail': 'mail',
    email: 'mail',
    mail: 'mail',
    post: 'letter',
    besøg: 'visit',
    tak: 'thank_you',
    takkebrev: 'thank_you',
  },
  decisionOutcomes: {
    ja: 'awarded',
    nej: 'declined',
    imødekommet: 'awarded',
    tilsagn: 'awarded',
    granted: 'awarded',
    approved: 'awarded',
    afvist: 'declined',
    rejected: 'declined',
    refused: 'declined',
    delvis: 'partially_awarded',
  },
  applicationStages: {
    kladde: 'drafting',
    draft: 'drafting',
    indsendt: 'submitted',
    afsendt: 'submitted',
    sent: 'submitted',
    afvist: 'declined',
  },
  visibilities: { ja: 'private', nej: 'shared', yes: 'private', no: 'shared' },
  feeRules: { ja: 'allowed', nej: 'not_allowed', yes: 'allowed', no: 'not_allowed' },
}

/** What finds a vocabulary's code by what a cell says: the code itself, its label in either language, or a word files use for it. */
export type ChoiceFinder = (vocabulary: string, cell: string) => string | null

/** A finder over the labels of every language: `labels('donorTypes', 'state_pool')` gives them. */
export function choiceFinder(labels: (vocabulary: string) => Iterable<readonly [code: string, label: string]>): ChoiceFinder {
  const shelves = new Map<string, Map<string, string>>()
  return (vocabulary, cell) => {
    const known = shelves.get(vocabulary) ?? shelfOf(vocabulary, labels(vocabulary))
    shelves.set(vocabulary, known)
    return known.get(plainWord(cell)) ?? null
  }
}

function shelfOf(vocabulary: string, labels: Iterable<readonly [code: string, label: string]>): Map<string, string> {
  const shelf = new Map(Object.entries(choiceWords[vocabulary] ?? {}))
  for (const [code, label] of labels) {
    shelf.set(plainWord(code), code)
    shelf.set(plainWord(label), code)
  }
  return shelf
}
