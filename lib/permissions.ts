import type { Viewer } from '#lib/viewer.ts'

type Owned = { createdBy: string }
type OwnedTask = { ownerId: string | null; createdBy: string }
type Assigned = { assigneeIds: readonly string[] }
type Shared = { editorEnterpriseIds: readonly string[]; editorIds: readonly string[] }
type OfEnterprises = { enterpriseIds: readonly string[] }
type OfEnterprise = { enterpriseId: string | null }
/** What a file hangs on. */
type FileHolder = { holds: 'donor' } | ({ holds: 'application' } & Assigned & Shared) | ({ holds: 'grant' } & Assigned)

const isCoordinator = (viewer: Viewer) => viewer.role === 'coordinator'
const writesDonors = (viewer: Viewer) => viewer.role === 'coordinator' || viewer.role === 'fundraiser'
const isMemberOf = (viewer: Viewer, enterpriseId: string | null) => enterpriseId !== null && viewer.enterpriseIds.includes(enterpriseId)
/** Coordinators, the fundraiser assigned, members of the lead, and whoever was given the right to write. */
const leadsApplication = (viewer: Viewer, { assigneeIds, editorEnterpriseIds, editorIds }: Assigned & Shared) =>
  isCoordinator(viewer) ||
  (viewer.role === 'fundraiser' && assigneeIds.includes(viewer.id)) ||
  (viewer.role !== 'auditor' && (editorIds.includes(viewer.id) || editorEnterpriseIds.some((id) => viewer.enterpriseIds.includes(id))))

const writesFor = (viewer: Viewer, { enterpriseIds }: OfEnterprises) =>
  viewer.role === 'enterprise' && enterpriseIds.some((id) => viewer.enterpriseIds.includes(id))

const ownsTask = (viewer: Viewer, { ownerId, createdBy }: OwnedTask) =>
  isCoordinator(viewer) || ownerId === viewer.id || createdBy === viewer.id

/** Everything that can be done, one line each. The same line hides the button and guards the verb. */
export const permissions = {
  'donor:create': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'donor:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'donor:archive': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'group:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'duplicate:see': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'duplicate:judge': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'duplicate:merge': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'log:create': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'log:edit': (viewer: Viewer, entry: Owned) => isCoordinator(viewer) || entry.createdBy === viewer.id,
  'contact:erase': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'contact:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'call:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'form:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'call:dismiss': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'call:follow': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'idea:create': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'idea:edit': (viewer: Viewer, idea: Owned & OfEnterprise) =>
    writesDonors(viewer) || (viewer.role === 'enterprise' && (idea.createdBy === viewer.id || isMemberOf(viewer, idea.enterpriseId))),
  'application:create': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'application:edit': (viewer: Viewer, application: Assigned & Shared) => leadsApplication(viewer, application),
  'application:decide': (viewer: Viewer, application: Assigned & Shared) => leadsApplication(viewer, application),
  'application:assign': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'application:signOff': (viewer: Viewer, partner: Assigned & Shared & OfEnterprise) =>
    leadsApplication(viewer, partner) || (viewer.role === 'enterprise' && isMemberOf(viewer, partner.enterpriseId)),
  'section:write': (viewer: Viewer, section: Assigned & Shared & { ownerId: string | null }) =>
    leadsApplication(viewer, section) || (viewer.role !== 'auditor' && section.ownerId === viewer.id),
  'need:create': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'need:edit': (viewer: Viewer, need: Owned & { enterpriseIds: readonly string[] }) =>
    isCoordinator(viewer) ||
    (viewer.role !== 'auditor' && need.createdBy === viewer.id) ||
    (viewer.role === 'enterprise' && need.enterpriseIds.some((id) => viewer.enterpriseIds.includes(id))),
  'enterprise:create': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'enterprise:edit': (viewer: Viewer, enterprise: OfEnterprise) =>
    isCoordinator(viewer) || (viewer.role === 'enterprise' && isMemberOf(viewer, enterprise.enterpriseId)),
  'membership:edit': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'partner:edit': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'agreement:edit': (viewer: Viewer, agreement: OfEnterprise) =>
    isCoordinator(viewer) || (viewer.role === 'enterprise' && isMemberOf(viewer, agreement.enterpriseId)),
  'course:edit': (viewer: Viewer, course: OfEnterprise) =>
    isCoordinator(viewer) || (viewer.role === 'enterprise' && isMemberOf(viewer, course.enterpriseId)),
  'grant:create': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'grant:edit': (viewer: Viewer, grant: Assigned) =>
    isCoordinator(viewer) || (viewer.role === 'fundraiser' && grant.assigneeIds.includes(viewer.id)),
  'grant:pay': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'report:write': (viewer: Viewer, report: Assigned & { ownerId: string | null; ownEnterpriseIds: readonly string[] }) =>
    isCoordinator(viewer) ||
    (viewer.role === 'fundraiser' && report.assigneeIds.includes(viewer.id)) ||
    (viewer.role === 'enterprise' &&
      (report.ownerId === viewer.id || report.ownEnterpriseIds.some((id) => viewer.enterpriseIds.includes(id)))),
  'fee:agree': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'fee:approve': (viewer: Viewer, entry: { fundraiserId: string }) => isCoordinator(viewer) && entry.fundraiserId !== viewer.id,
  'fee:settle': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'theory:create': (viewer: Viewer, theory: OfEnterprises) => isCoordinator(viewer) || writesFor(viewer, theory),
  'theory:edit': (viewer: Viewer, theory: OfEnterprises) => isCoordinator(viewer) || writesFor(viewer, theory),
  'pilot:create': (viewer: Viewer, pilot: OfEnterprises) => isCoordinator(viewer) || writesFor(viewer, pilot),
  'pilot:edit': (viewer: Viewer, pilot: OfEnterprises) => isCoordinator(viewer) || writesFor(viewer, pilot),
  'draft:keep': (_viewer: Viewer, _: unknown) => true,
  'view:keep': (_viewer: Viewer, _: unknown) => true,
  'view:share': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'view:edit': (viewer: Viewer, view: Owned & { isShared: boolean }) =>
    view.createdBy === viewer.id || (isCoordinator(viewer) && view.isShared),
  'task:create': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'task:edit': (viewer: Viewer, task: OwnedTask) => ownsTask(viewer, task),
  // Whoever stands in does the task; what it says stays its owner's.
  'task:finish': (viewer: Viewer, task: OwnedTask) =>
    ownsTask(viewer, task) || (writesDonors(viewer) && viewer.standsFor.some(({ id }) => id === task.ownerId)),
  'attachment:edit': (viewer: Viewer, holder: FileHolder) =>
    isCoordinator(viewer) ||
    (holder.holds === 'donor' && writesDonors(viewer)) ||
    (holder.holds === 'application' && leadsApplication(viewer, holder)) ||
    (holder.holds === 'grant' && viewer.role === 'fundraiser' && holder.assigneeIds.includes(viewer.id)),
  'standIn:name': (viewer: Viewer, absent: { id: string }) => isCoordinator(viewer) || (writesDonors(viewer) && absent.id === viewer.id),
  'network:manage': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'import:run': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'session:end': (viewer: Viewer, session: { userId: string }) => isCoordinator(viewer) || session.userId === viewer.id,
} as const

export type Permission = keyof typeof permissions
export type PermissionRow<P extends Permission> = Parameters<(typeof permissions)[P]>[1]

/** Whether the viewer may do this to the row. A check that throws means no. */
export function can<P extends Permission>(viewer: Viewer, permission: P, row: PermissionRow<P>): boolean {
  const rule: (viewer: Viewer, row: never) => boolean = permissions[permission]
  try {
    return rule(viewer, row as never) === true
  } catch {
    return false
  }
}
