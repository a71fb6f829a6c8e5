import 'server-only'
import { getServerSession } from 'next-auth'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { authOptions } from '#lib/auth.ts'
import { type Viewer, viewerOf } from '#lib/viewer.ts'

/** The viewer of this request, read from the database once; null when nobody is signed in or the account is closed. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const found: unknown = await getServerSession(authOptions)
  const userId = found && typeof found === 'object' ? Reflect.get(found, 'userId') : null
  return typeof userId === 'string' ? viewerOf(userId) : null
})

/** The viewer, or the sign-in page. Every page of the CRM asks for itself: a layout does not protect its pages. */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect('/sign-in')
}
