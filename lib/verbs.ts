import 'server-only'
import * as budget from '#lib/applications/budget/mutations.ts'
import * as applicationBulk from '#lib/applications/bulk/mutations.ts'
import * as decisions from '#lib/applications/decisions/mutations.ts'
import * as applications from '#lib/applications/mutations.ts'
import * as applicationForms from '#lib/applications/forms/mutations.ts'
import * as needs from '#lib/applications/needs/mutations.ts'
import * as applicationPartners from '#lib/applications/partners/mutations.ts'
import * as retargeting from '#lib/applications/retargeting/mutations.ts'
import * as sections from '#lib/applications/sections/mutations.ts'
import * as sending from '#lib/applications/sending/mutations.ts'
import * as stages from '#lib/applications/stages/mutations.ts'
import * as callDismissals from '#lib/donors/calls/dismissals/mutations.ts'
import * as callFollows from '#lib/donors/calls/follows/mutations.ts'
import * as calls from '#lib/donors/calls/mutations.ts'
import * as donorBulk from '#lib/donors/bulk/mutations.ts'
import * as cards from '#lib/donors/contacts/cards/mutations.ts'
import * as donorForms from '#lib/donors/forms/mutations.ts'
import * as formPapers from '#lib/donors/forms/papers/mutations.ts'
import * as formQuestions from '#lib/donors/forms/questions/mutations.ts'
import * as erasure from '#lib/donors/contacts/erasure/mutations.ts'
import * as retention from '#lib/donors/contacts/retention/mutations.ts'
import * as contacts from '#lib/donors/contacts/mutations.ts'
import * as donorFeeRules from '#lib/donors/fee-rules/mutations.ts'
import * as contactMails from '#lib/donors/contacts/mails/mutations.ts'
import * as groups from '#lib/donors/groups/mutations.ts'
import * as donorTags from '#lib/donors/tags/mutations.ts'
import * as duplicates from '#lib/duplicates/mutations.ts'
import * as merges from '#lib/duplicates/merges/mutations.ts'
import * as mergeUndo from '#lib/duplicates/merges/undo/mutations.ts'
import * as log from '#lib/donors/log/mutations.ts'
import * as relationMap from '#lib/donors/map/mutations.ts'
import * as ideas from '#lib/donors/ideas/mutations.ts'
import * as donors from '#lib/donors/mutations.ts'
import * as renewals from '#lib/donors/renewals/mutations.ts'
import * as enterprises from '#lib/enterprises/mutations.ts'
import * as incomes from '#lib/enterprises/income/mutations.ts'
import * as partners from '#lib/enterprises/partners/mutations.ts'
import * as fees from '#lib/fees/mutations.ts'
import * as ledger from '#lib/fees/ledger/mutations.ts'
import * as allocations from '#lib/grants/allocations/mutations.ts'
import * as amendments from '#lib/grants/amendments/mutations.ts'
import * as grants from '#lib/grants/mutations.ts'
import * as payments from '#lib/grants/payments/mutations.ts'
import * as reports from '#lib/grants/reports/mutations.ts'
import * as tranches from '#lib/grants/tranches/mutations.ts'
import * as imports from '#lib/imports/mutations.ts'
import * as importSheets from '#lib/imports/sheets/mutations.ts'
import * as importUndo from '#lib/imports/undo/mutations.ts'
import * as agreements from '#lib/outcomes/agreements/mutations.ts'
import * as courses from '#lib/outcomes/courses/mutations.ts'
import * as funding from '#lib/outcomes/funding/mutations.ts'
import * as pilots from '#lib/pilots/mutations.ts'
import * as attachments from '#lib/records/attachments/mutations.ts'
import * as drafts from '#lib/records/drafts/mutations.ts'
import * as tasks from '#lib/records/tasks/mutations.ts'
import * as views from '#lib/records/views/mutations.ts'
import * as codes from '#lib/settings/codes/mutations.ts'
import * as strategyPeriods from '#lib/settings/periods/mutations.ts'
import * as standIns from '#lib/settings/stand-ins/mutations.ts'
import * as templates from '#lib/settings/templates/mutations.ts'
import * as settings from '#lib/settings/mutations.ts'
import * as theories from '#lib/theories/mutations.ts'
import type { AnyVerb } from '#lib/verb.ts'

const rooms = [
  donors,
  donorBulk,
  donorFeeRules,
  donorTags,
  groups,
  renewals,
  duplicates,
  merges,
  mergeUndo,
  log,
  relationMap,
  contacts,
  contactMails,
  cards,
  calls,
  erasure,
  retention,
  callDismissals,
  callFollows,
  donorForms,
  formQuestions,
  formPapers,
  ideas,
  settings,
  templates,
  standIns,
  codes,
  strategyPeriods,
  enterprises,
  incomes,
  partners,
  agreements,
  courses,
  funding,
  grants,
  allocations,
  amendments,
  payments,
  tranches,
  reports,
  fees,
  ledger,
  attachments,
  drafts,
  views,
  tasks,
  theories,
  pilots,
  applications,
  applicationBulk,
  stages,
  sections,
  applicationForms,
  budget,
  applicationPartners,
  sending,
  decisions,
  retargeting,
  needs,
  imports,
  importUndo,
  importSheets,
]

/** Every verb of the product by its name: what forms, imports, jobs and the permission matrix go through. */
export const verbs: ReadonlyMap<string, AnyVerb> = new Map(
  rooms
    .flatMap((room) => Object.values<unknown>(room))
    .filter(isVerb)
    .map((verb) => [verb.name, verb]),
)

function isVerb(value: unknown): value is AnyVerb {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'verb'
}
