import 'server-only'
import { applicationList } from '#lib/applications/list/data.ts'
import { needList } from '#lib/applications/needs/list/data.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { callList } from '#lib/donors/calls/list/data.ts'
import { donorList } from '#lib/donors/data.ts'
import { behindAnswers, behindGivers, behindReports, behindThanks } from '#lib/donors/golden/behind/data.ts'
import { goldenList } from '#lib/donors/golden/data.ts'
import { groupList } from '#lib/donors/groups/list/data.ts'
import { ideaList } from '#lib/donors/ideas/list/data.ts'
import { enterpriseList } from '#lib/enterprises/data.ts'
import { partnerList } from '#lib/enterprises/partners/list/data.ts'
import { ledgerList } from '#lib/fees/ledger/data.ts'
import { isDay } from '#lib/day.ts'
import type { SheetCell } from '#lib/formats/sheet.ts'
import { grantList } from '#lib/grants/data.ts'
import { reportList } from '#lib/grants/reports/data.ts'
import { trancheList } from '#lib/grants/tranches/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import {
  type ColumnKind,
  columnsOf,
  everyRow,
  type ListColumn,
  type ListDefinition,
  type ListRow,
  listState,
  type SearchParams,
} from '#lib/list.ts'
import { agreementList } from '#lib/outcomes/agreements/list/data.ts'
import { pilotList } from '#lib/pilots/data.ts'
import { accountList } from '#lib/settings/accounts/list/data.ts'
import { auditList } from '#lib/settings/audit/list/data.ts'
import { codeList } from '#lib/settings/codes/list/data.ts'
import { templateList } from '#lib/settings/templates/list/data.ts'
import { theoryList } from '#lib/theories/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A list as a spreadsheet: its heads and its rows in its own filter, order and columns. */
export type Sheet = { name: string; title: string; head: string[]; pages: AsyncIterable<SheetCell[][]> }

type Exportable = (viewer: Viewer, params: SearchParams) => Sheet | undefined

/** Where a list's words stand in the texts; of several places the first that has the word. */
type Texts = { title: string; columns: readonly string[]; codes?: Readonly<Record<string, readonly string[]>> }

/**
 * Every list that can be fetched as a spreadsheet, by the name in its address. Lists about citizens are not here: their rows
 * never leave the screen (product.md §9).
 */
const lists: Record<string, Exportable> = {
  accounts: exportable(accountList, { title: 'settings.people.title', columns: ['settings.people'] }),
  agreements: exportable(agreementList, { title: 'outcomes.agreements.title', columns: ['outcomes.agreements.columns'] }),
  applications: exportable(applicationList, { title: 'nav.places.applications', columns: ['applications.columns'] }),
  contacts: exportable(contactList, { title: 'nav.sub.donors.contacts', columns: ['people.columns'] }),
  calls: exportable(callList, { title: 'nav.sub.donors.calls', columns: ['calls.columns'] }),
  codes: exportable(codeList, { title: 'settings.codes.title', columns: ['settings.codes'] }),
  donors: exportable(donorList, { title: 'nav.places.donors', columns: ['donors.columns', 'donors.fields'] }),
  enterprises: exportable(enterpriseList, { title: 'nav.sub.network.enterprises', columns: ['enterprises.columns'] }),
  fees: exportable(ledgerList, { title: 'fees.ledger', columns: ['fees.columns'], codes: { state: ['fees.state'] } }),
  golden: exportable(goldenList, { title: 'golden.title', columns: ['golden.columns', 'golden.lines'] }),
  'golden-givers': exportable(behindGivers, {
    title: 'golden.behind.title',
    columns: ['golden.behind.columns'],
    codes: { class: ['golden.classes'] },
  }),
  'golden-answers': exportable(behindAnswers, {
    title: 'golden.figures.success',
    columns: ['golden.behind.columns'],
    codes: { counts: ['golden.behind.counts'] },
  }),
  'golden-reports': exportable(behindReports, { title: 'golden.figures.reliability', columns: ['golden.behind.columns'] }),
  'golden-thanks': exportable(behindThanks, { title: 'golden.figures.thanks', columns: ['golden.behind.columns'] }),
  grants: exportable(grantList, { title: 'nav.sub.grants.grants', columns: ['grants.columns'] }),
  groups: exportable(groupList, { title: 'groups.title', columns: ['groups'] }),
  ideas: exportable(ideaList, { title: 'nav.sub.donors.ideas', columns: ['ideas.columns'] }),
  log: exportable(auditList, { title: 'settings.log.title', columns: ['settings.log'] }),
  needs: exportable(needList, { title: 'applications.needs.title', columns: ['applications.needs.columns', 'applications.needs'] }),
  partners: exportable(partnerList, { title: 'enterprises.partners.title', columns: ['enterprises.partners'] }),
  pilots: exportable(pilotList, { title: 'nav.sub.theories.pilots', columns: ['pilots.columns'] }),
  reports: exportable(reportList, {
    title: 'nav.sub.grants.reports',
    columns: ['grants.reports.columns'],
    codes: { shown: ['words.reportStates', 'grants.reports'] },
  }),
  templates: exportable(templateList, { title: 'letters.templates.title', columns: ['letters.templates'] }),
  theories: exportable(theoryList, { title: 'nav.places.theories', columns: ['theories.columns'] }),
  tranches: exportable(trancheList, { title: 'nav.sub.grants.tranches', columns: ['grants.rates.columns', 'grants.columns'] }),
}

export const listNames: readonly string[] = Object.keys(lists)

/** The list of that name as this viewer may see it with these filters; undefined where there is none for them. */
export function sheetOf(name: string, viewer: Viewer, params: SearchParams): Sheet | undefined {
  return Object.hasOwn(lists, name) ? lists[name]?.(viewer, params) : undefined
}

function exportable<Filters>(list: ListDefinition<Filters>, texts: Texts): Exportable {
  return (viewer, params) => {
    if (list.isFor?.(viewer) === false) return undefined
    const { locale } = viewer
    const all = columnsOf(list, viewer)
    const state = listState(all, params, list.initial)
    const columns = all.filter((column) => state.columns.includes(column.id))
    const head = columns.map(({ id }) => wordAt(locale, texts.columns, id) ?? wordAt(locale, texts.columns, id.replace(/Ore$/, '')) ?? id)
    return {
      name: list.name,
      title: titleIn(locale, texts.title),
      head,
      pages: cellsOf(everyRow(list, viewer, params), columns, locale, texts),
    }
  }
}

async function* cellsOf(
  pages: AsyncIterable<ListRow[]>,
  columns: readonly ListColumn[],
  locale: Locale,
  { codes = {} }: Texts,
): AsyncGenerator<SheetCell[][]> {
  const [word, yesNo] = [wordsIn(locale), labelsIn(locale, 'ui', 'form')]
  const textOf = (column: ListColumn, value: string) =>
    column.kind === 'code' && column.words ? word(column.words, value) : (wordAt(locale, codes[column.id] ?? [], value) ?? value)
  for await (const rows of pages)
    yield rows.map((row) => columns.map((column) => cellOf(column.kind, row[column.id] ?? null, (value) => textOf(column, value), yesNo)))
}

function cellOf(kind: ColumnKind, value: ListRow[string], textOf: (value: string) => string, yesNo: (name: string) => string): SheetCell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' }
  if (typeof value === 'number')
    return kind === 'ore' ? { kind: 'ore', ore: value } : kind === 'percent' ? { kind: 'percent', bps: value } : { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'text', text: yesNo(value ? 'yes' : 'no') }
  if (typeof value === 'object')
    return {
      kind: 'text',
      text: Object.entries(value)
        .map(([name, ore]) => `${name}: ${Number(ore) / 100}`)
        .join(', '),
    }
  return kind === 'day' && isDay(value) ? { kind: 'day', day: value } : { kind: 'text', text: textOf(value) }
}

function titleIn(locale: Locale, place: string): string {
  const path = place.split('.')
  return labelsIn(locale, ...path.slice(0, -1))(path.at(-1) ?? '')
}

/** A word of the texts at the first of these places that has it. */
function wordAt(locale: Locale, places: readonly string[], name: string): string | undefined {
  for (const place of places) {
    const found = labelsIn(locale, ...place.split('.'))(name)
    if (found !== name) return found
  }
  return undefined
}
