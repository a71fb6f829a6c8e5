import type { Viewer } from '#lib/viewer.ts'

type Owned = { createdBy: string }
type Assigned = { assigneeIds: readonly string[] }
type Shared = { editorEnterpriseIds: readonly string[] }
type OfEnterprise = { enterpriseId: string | null }

const isCoordinator = (viewer: Viewer) => viewer.role === 'coordinator'
const writesDonors = (viewer: Viewer) => viewer.role === 'coordinator' || viewer.role === 'fundraiser'
const isMemberOf = (viewer: Viewer, enterpriseId: string | null) => enterpriseId !== null && viewer.enterpriseIds.includes(enterpriseId)

/** Everything that can be done, one line each. The same line hides the button and guards the verb. */
export const permissions = {
  'donor:create': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'donor:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'donor:archive': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'log:create': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'log:edit': (viewer: Viewer, entry: Owned) => isCoordinator(viewer) || entry.createdBy === viewer.id,
  'contact:edit': (viewer: Viewer, _: unknown) => writesDonors(viewer),
  'application:create': (viewer: Viewer, _: unknown) => viewer.role !== 'auditor',
  'application:edit': (viewer: Viewer, application: Assigned & Shared) =>
    isCoordinator(viewer) || (viewer.role === 'fundraiser' && application.assigneeIds.includes(viewer.id)) || application.editorEnterpriseIds.some((id) => viewer.enterpriseIds.includes(id)),
  'application:decide': (viewer: Viewer, application: Assigned & Shared) =>
    isCoordinator(viewer) || (viewer.role === 'fundraiser' && application.assigneeIds.includes(viewer.id)) || application.editorEnterpriseIds.some((id) => viewer.enterpriseIds.includes(id)),
  'application:assign': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'enterprise:create': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
  'enterprise:edit': (viewer: Viewer, enterprise: OfEnterprise) => isCoordinator(viewer) || (viewer.role === 'enterprise' && isMemberOf(viewer, enterprise.enterpriseId)),
  'membership:edit': (viewer: Viewer, _: unknown) => isCoordinator(viewer),
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
