import 'server-only'
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { marker, standIn, user, userEnterprise } from '#db/schema/index.ts'
import type { locales, roles } from '#db/vocabulary/people.ts'
import { type Day, todayInCopenhagen } from '#lib/day.ts'

declare const minted: unique symbol

export type Role = (typeof roles)[number]
export type Locale = (typeof locales)[number]

/** Who is looking, and what they are. Only this file makes one, so a function that takes a Viewer cannot be called without. */
export type Viewer = {
  readonly [minted]: true
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly locale: Locale
  /** Enterprises this person is a member of. */
  readonly enterpriseIds: readonly string[]
  /** Whom this person looks after today: what those own is theirs to do meanwhile. */
  readonly standsFor: readonly { id: string; name: string }[]
  /** The day it is: Copenhagen's, or the story's own in a demo database. */
  readonly today: Day
  readonly isDemo: boolean
}

/** Everything that what a viewer may see can depend on. */
export const sightOf = (viewer: Viewer) =>
  `${viewer.id} ${viewer.role} ${viewer.today} ${viewer.enterpriseIds.join()} ${viewer.standsFor.map(({ id }) => id).join()}`

/** Whose things are the viewer's to do: their own, and those of whom they stand in for. */
export const ownerIds = (viewer: Viewer): string[] => [viewer.id, ...viewer.standsFor.map(({ id }) => id)]

/** Whom something is done for; null where it is the viewer's own, or somebody's they do not stand in for. */
export const standingFor = (viewer: Viewer, ownerId: string | null): string | null =>
  viewer.standsFor.find(({ id }) => id === ownerId)?.name ?? null

const activeUser = hot((db) =>
  db
    .select({ id: user.id, name: user.name, role: user.role, locale: user.locale })
    .from(user)
    .where(and(eq(user.id, sql.placeholder('userId')), eq(user.isActive, true))),
)
const membershipsOf = hot((db) =>
  db
    .select({ id: userEnterprise.enterpriseId })
    .from(userEnterprise)
    .where(eq(userEnterprise.userId, sql.placeholder('userId'))),
)
const absentees = hot((db) =>
  db
    .select({ id: user.id, name: user.name })
    .from(standIn)
    .innerJoin(user, eq(user.id, standIn.absentId))
    .where(
      and(
        eq(standIn.standInId, sql.placeholder('userId')),
        isNull(standIn.voidedBy),
        lte(standIn.fromDay, sql.placeholder('today')),
        gte(standIn.toDay, sql.placeholder('today')),
      ),
    ),
)
const demoMark = hot((db) => db.select().from(marker).limit(1))

/** The viewer for a user as the database knows them now; null when unknown or no longer active. */
export async function viewerOf(userId: string): Promise<Viewer | null> {
  const [found] = await activeUser({ userId })
  if (!found) return null
  const memberships = found.role === 'enterprise' ? await membershipsOf({ userId }) : []
  const story = await storyDay()
  const isOwner = found.role === 'coordinator' || found.role === 'fundraiser'
  const standsFor = isOwner ? await absentees({ userId, today: story.today }) : []
  return mint({ ...found, enterpriseIds: memberships.map((membership) => membership.id), standsFor, ...story })
}

/** The viewer of work that no person asked for: imports, jobs, seeds. Sees everything; the audit names the purpose. */
export async function systemViewer(purpose: string, today?: Day): Promise<Viewer> {
  const story = await storyDay()
  return mint({
    id: `system:${purpose}`,
    name: 'Gylden',
    role: 'coordinator',
    locale: 'da',
    enterpriseIds: [],
    standsFor: [],
    ...story,
    today: today ?? story.today,
  })
}

export const isSystem = (viewer: Viewer) => viewer.id.startsWith('system:')

/** The demo's fixed day where there is one, else today in Copenhagen. */
async function storyDay(): Promise<{ today: Day; isDemo: boolean }> {
  const [mark] = await demoMark({})
  return { today: mark?.today ?? todayInCopenhagen(new Date()), isDemo: mark?.kind === 'demo' }
}

function mint(facts: Omit<Viewer, typeof minted>): Viewer {
  return Object.freeze(facts) as Viewer
}
