import 'server-only'
import { notFound } from 'next/navigation'
import { type Grant, grantById } from '#lib/grants/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The grant a form is about, if the viewer may do this to it and it is still open; else the page is not there. */
export async function grantFor(permission: 'grant:edit' | 'grant:pay', id: string): Promise<{ viewer: Viewer; grant: Grant }> {
  const viewer = await requireViewer()
  const grant = await grantById(viewer, id)
  if (!grant || !can(viewer, permission, grant) || grant.state === 'closed' || grant.state === 'cancelled') notFound()
  return { viewer, grant }
}

/** The way back from a form of a grant. */
export function grantCrumbs(title: string, grant: { id: string; title: string }) {
  return [
    { href: '/grants', label: title },
    { href: `/grants/${grant.id}`, label: grant.title },
  ]
}
