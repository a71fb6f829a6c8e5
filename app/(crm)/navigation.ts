import 'server-only'
import type { Place } from '#app/ui/nav.ts'
import type { PhonePlace } from '#app/ui/phone-bar.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The places a role has. What a role cannot open is not offered; what is offered is guarded by its own page. */
export function placesFor({ role }: Viewer, locale: Locale): Place[] {
  const place = labelsIn(locale, 'nav', 'places')
  const sub = (name: string) => labelsIn(locale, 'nav', 'sub', name)
  const isCoordinator = role === 'coordinator'
  const isMember = role === 'enterprise'
  return [
    { href: '/', label: place('today') },
    {
      href: '/donors',
      label: place('donors'),
      sub: [
        { href: '/donors', label: sub('donors')('all') },
        { href: '/donors/golden', label: sub('donors')('golden') },
        { href: '/donors/calls', label: sub('donors')('calls') },
        { href: '/donors/ideas', label: sub('donors')('ideas') },
        ...(isMember
          ? []
          : [
              { href: '/donors/groups', label: sub('donors')('groups') },
              { href: '/donors/contacts', label: sub('donors')('contacts') },
            ]),
        ...(isCoordinator || role === 'fundraiser' ? [{ href: '/donors/duplicates', label: sub('donors')('duplicates') }] : []),
      ],
    },
    {
      href: '/applications',
      label: place('applications'),
      sub: [
        { href: '/applications/board', label: sub('applications')('board') },
        { href: '/applications', label: sub('applications')('list') },
        { href: '/applications/needs', label: sub('applications')('needs') },
        { href: '/applications/dismissed', label: sub('applications')('declined') },
      ],
    },
    {
      href: '/theories',
      label: place('theories'),
      sub: [
        { href: '/theories', label: sub('theories')('theories') },
        { href: '/pilots', label: sub('theories')('pilots') },
      ],
    },
    {
      href: '/grants',
      label: place('grants'),
      sub: [
        { href: '/grants', label: sub('grants')('grants') },
        { href: '/grants/tranches', label: sub('grants')('tranches') },
        { href: '/grants/reports', label: sub('grants')('reports') },
        ...(isMember ? [] : [{ href: '/fees', label: sub('grants')('fees') }]),
      ],
    },
    {
      href: '/enterprises',
      label: place('network'),
      sub: [
        { href: '/enterprises', label: sub('network')('enterprises') },
        { href: '/enterprises/partners', label: sub('network')('partners') },
        { href: '/outcomes/agreements', label: sub('network')('agreements') },
      ],
    },
    {
      href: '/outcomes',
      label: place('outcomes'),
      sub: [
        ...(isCoordinator || isMember ? [{ href: '/outcomes/courses', label: sub('outcomes')('courses') }] : []),
        { href: '/outcomes/krone', label: sub('outcomes')('krone') },
      ],
    },
    {
      href: '/settings',
      label: place('settings'),
      ...(isCoordinator && { apart: '/settings/me' }),
      sub: isCoordinator
        ? [
            { href: '/settings', label: sub('settings')('network') },
            { href: '/settings/people', label: sub('settings')('people') },
            { href: '/settings/periods', label: sub('settings')('periods') },
            { href: '/settings/codes', label: sub('settings')('codes') },
            { href: '/settings/templates', label: sub('settings')('templates') },
            { href: '/settings/import', label: sub('settings')('import') },
            { href: '/settings/log', label: sub('settings')('log') },
          ]
        : role === 'auditor'
          ? [{ href: '/settings/log', label: sub('settings')('log') }]
          : [],
    },
  ]
}

/** The four places of the phone's bar; *Mere* opens the rest. */
export function phonePlaces({ role }: Viewer, locale: Locale): PhonePlace[] {
  const label = labelsIn(locale, 'nav', 'phone')
  if (role === 'enterprise') {
    return [
      { href: '/', label: label('today'), icon: 'sun' },
      { href: '/outcomes/courses', label: label('courses'), icon: 'steps' },
      { href: '/applications', label: label('write'), icon: 'pen' },
      { href: '/pilots', label: label('try'), icon: 'flask' },
    ]
  }
  return [
    { href: '/', label: label('today'), icon: 'sun' },
    { href: '/applications', label: label('applications'), icon: 'pen' },
    { href: '/donors', label: label('donors'), icon: 'gift' },
    { href: '/grants/reports', label: label('deadlines'), icon: 'calendar' },
  ]
}
