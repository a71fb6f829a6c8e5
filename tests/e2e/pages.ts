import { coordinator, donorWriters, everybody, lead, member, seen, worker, writers } from './matrix/callers.ts'
import type { Records } from './records.ts'

/*
 * Who gets which page. The addresses are the café's records; who may not see the record, or may not do what the page is for,
 * is told that it is not there.
 */
const strangers = 'nobody closed'
const feeReaders = 'Karla Frede Lis'
const recordReaders = 'Karla Mona Lis'
const courseKeepers = 'Karla Mona Malik'

/** `packageId` is an application that was sent through the verb, so that what was sent is kept. */
export type PageRecords = Records & { packageId: string }
type PageLine = [who: string, address?: (at: PageRecords) => string]

const group = (who: string, prefix: string, id: keyof Records, ...ends: string[]): Record<string, PageLine> =>
  Object.fromEntries(ends.map((end) => [`${prefix}/[id]${end}`, [who, (at) => `${prefix}/${at[id]}${end}`]]))
const plain = (who: string, ...paths: string[]): Record<string, PageLine> => Object.fromEntries(paths.map((path) => [path, [who]]))

/** One line a page of the build: who gets it. */
export const pageLines: Record<string, PageLine> = {
  ...plain(everybody, '/', '/settings/me'),
  ...plain(everybody, '/donors', '/donors/calls', '/donors/groups', '/donors/ideas'),
  ...plain(everybody, '/applications', '/applications/board', '/applications/dismissed', '/applications/needs'),
  ...plain(everybody, '/enterprises', '/enterprises/partners', '/grants', '/grants/tranches', '/grants/reports'),
  ...plain(everybody, '/outcomes', '/outcomes/krone', '/outcomes/agreements', '/outcomes/courses', '/pilots', '/theories'),
  ...plain(writers, '/applications/new', '/donors/ideas/new', '/tasks/new'),
  ...plain(donorWriters, '/donors/new', '/donors/note', '/donors/calls/new', '/donors/forms/new'),
  ...plain(everybody, '/donors/golden', '/donors/golden/rows'),
  ...plain('Karla Frede Fie Lis', '/donors/contacts', '/fees', '/fees/ledger'),
  ...plain(courseKeepers, '/outcomes/agreements/new', '/outcomes/courses/new', '/outcomes/courses/pick', '/pilots/new', '/theories/new'),
  ...plain(coordinator, '/enterprises/new', '/enterprises/partners/new', '/fees/agreements/new', '/grants/new'),
  ...plain(
    coordinator,
    '/settings',
    '/settings/codes',
    '/settings/periods',
    '/settings/codes/new',
    '/settings/templates',
    '/donors/contacts/retention',
    '/settings/templates/new',
    '/settings/import',
    '/settings/people',
    '/settings/people/invite',
  ),
  ...plain('Karla Lis', '/settings/log'),

  ...plain(donorWriters, '/donors/duplicates'),
  '/donors/duplicates/merge': [coordinator, (at) => `/donors/duplicates/merge?kind=organisation&kept=${at.keptId}&gone=${at.goneId}`],
  ...group(coordinator, '/donors/duplicates/merges', 'mergeId', ''),
  ...group(everybody, '/donors', 'donorId', '', '/timeline', '/map'),
  ...group(everybody, '/donors/groups', 'groupId', ''),
  ...group(donorWriters, '/donors', 'donorId', '/edit', '/contacts', '/contacts/cards', '/plan'),
  '/donors/[id]/log': [coordinator, (at) => `/donors/${at.donorId}/log?id=${at.logId}`],

  ...group('Karla Frede Fie Lis', '/donors/contacts', 'contactId', ''),
  ...group(donorWriters, '/donors/contacts', 'contactId', '/mail'),
  ...group(coordinator, '/settings/templates', 'templateId', ''),
  ...group(everybody, '/donors/calls', 'callId', ''),
  ...group(everybody, '/donors/forms', 'formId', ''),
  ...group(donorWriters, '/donors/forms', 'formId', '/edit'),
  ...group('Karla Frede Fie Mona Lis', '/donors/ideas', 'ideaId', ''),
  ...group('Karla Frede Fie Mona', '/donors/ideas', 'ideaId', '/edit'),
  ...group(donorWriters, '/donors/ideas', 'ideaId', '/note'),
  ...group(donorWriters, '/donors/calls', 'callId', '/dismiss', '/edit'),
  ...group(coordinator, '/donors/contacts', 'contactId', '/erase'),

  ...group(seen, '/applications', 'draftId', '', '/form', '/partners', '/write'),
  ...group(lead, '/applications', 'draftId', '/budget', '/edit', '/ready', '/retarget', '/send'),
  ...group(lead, '/applications', 'sentId', '/answer'),
  '/applications/[id]/sent': [seen, (at) => `/applications/${at.packageId}/sent`],

  ...group(everybody, '/enterprises', 'own', ''),
  ...group(member, '/enterprises', 'own', '/edit', '/income'),
  ...group(coordinator, '/enterprises', 'own', '/membership'),
  ...group(coordinator, '/enterprises/partners', 'partnerId', ''),

  ...group(seen, '/grants', 'grantId', ''),
  ...group(worker, '/grants', 'grantId', '/amend', '/edit', '/plan', '/reports/new'),
  ...group(coordinator, '/grants', 'grantId', '/allocate', '/receive', '/repay'),
  '/grants/[id]/payments/[paymentId]': [coordinator, (at) => `/grants/${at.grantId}/payments/${at.secondPayment}`],
  '/grants/[id]/rates/[rateId]': [seen, (at) => `/grants/${at.grantId}/rates/${at.trancheId}`],
  '/grants/[id]/reports/[reportId]': [seen, (at) => `/grants/${at.grantId}/reports/${at.reportId}`],

  ...group(feeReaders, '/fees/agreements', 'feeAgreementId', ''),
  ...group(coordinator, '/fees/agreements', 'feeAgreementId', '/edit', '/version'),
  ...group(feeReaders, '/fees/entries', 'feeEntryId', ''),

  ...group('Karla Frede Fie Mona Lis', '/outcomes/agreements', 'agreementId', ''),
  ...group(member, '/outcomes/agreements', 'agreementId', '/edit', '/version'),
  ...group(member, '/outcomes/courses', 'courseId', '', '/edit', '/end', '/funding', '/job', '/step'),
  ...group(member, '/outcomes/codes', 'codeId', '/card'),

  ...group(recordReaders, '/pilots', 'pilotId', ''),
  ...group(member, '/pilots', 'pilotId', '/edit'),
  ...group(recordReaders, '/theories', 'theoryId', ''),
  ...group(member, '/theories', 'theoryId', '/edit'),
  '/theories/[id]/parts/[kind]': [member, (at) => `/theories/${at.theoryId}/parts/people`],

  ...group(worker, '/tasks', 'taskId', ''),
  ...group(coordinator, '/settings/import', 'importId', ''),
  ...group(coordinator, '/settings/codes', 'codeItemId', ''),
  ...group(coordinator, '/settings/people', 'personId', ''),

  ...plain(
    `${strangers} ${everybody}`,
    '/invitation',
    '/sign-in/code',
    '/sign-in/confirm',
    '/healthz',
    '/readyz',
    '/icon.svg',
    '/_global-error',
  ),
  ...plain(strangers, '/sign-in', '/welcome'),
  ...plain('', '/dev/mail', '/_not-found'),
}

/** Pages that send those who are not meant for them somewhere they are, rather than to nothing. */
export const ledElsewhere: Record<string, string> = { '/settings': '/settings/me', '/sign-in': '/', '/welcome': '/' }

/** Routes that are called in a way of their own below. */
export const routeHandlers = [
  '/api/attachments',
  '/api/attachments/[id]',
  '/api/contacts/[id]/access',
  '/api/contacts/cards',
  '/api/export/[list]',
  '/api/import',
  '/api/import/[id]',
  '/api/import/[id]/sheet',
  '/api/mail',
]

/** Who may fetch a list that is not for everybody. */
export const listReaders: Readonly<Partial<Record<string, string>>> = {
  accounts: coordinator,
  codes: coordinator,
  fees: 'Karla Frede Fie Lis',
  'golden-thanks': 'Karla Frede Fie Lis',
  log: 'Karla Lis',
  templates: coordinator,
}
