import 'server-only'
import * as contacts from '#lib/donors/contacts/mutations.ts'
import * as log from '#lib/donors/log/mutations.ts'
import * as donors from '#lib/donors/mutations.ts'
import * as enterprises from '#lib/enterprises/mutations.ts'
import * as incomes from '#lib/enterprises/income/mutations.ts'
import * as partners from '#lib/enterprises/partners/mutations.ts'
import * as agreements from '#lib/outcomes/agreements/mutations.ts'
import * as courses from '#lib/outcomes/courses/mutations.ts'
import * as funding from '#lib/outcomes/funding/mutations.ts'
import * as settings from '#lib/settings/mutations.ts'
import type { AnyVerb } from '#lib/verb.ts'

const rooms = [donors, log, contacts, settings, enterprises, incomes, partners, agreements, courses, funding]

/** Every verb of the product by its name: what forms, imports, jobs and the permission matrix go through. */
export const verbs: ReadonlyMap<string, AnyVerb> = new Map(
  rooms.flatMap((room) => Object.values<unknown>(room)).filter(isVerb).map((verb) => [verb.name, verb]),
)

function isVerb(value: unknown): value is AnyVerb {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'verb'
}
