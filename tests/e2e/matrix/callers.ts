import type * as z from 'zod/mini'
import type { Permission } from '#lib/permissions.ts'
import type { Verb } from '#lib/verb.ts'
import { done } from '../../awards.ts'
import type { Caller } from '../house.ts'
import type { Records } from '../records.ts'

/*
 * Who may do what and see what. The records are the café's: Mona is its member, Malik another's; Frede is assigned, Fie is not;
 * Lis reads; Karla coordinates. Nobody without a session and nobody whose account is closed may do anything.
 */
export const everybody = 'Karla Frede Fie Mona Malik Lis'
export const writers = 'Karla Frede Fie Mona Malik'
export const coordinator = 'Karla'
export const donorWriters = 'Karla Frede Fie'
export const member = 'Karla Mona'
export const worker = 'Karla Frede'
export const lead = 'Karla Frede Mona'
export const seen = 'Karla Frede Mona Lis'

/** Who may, a form that is right, and what has to happen first for it to go through. */
export type Line = [who: string, input: (at: Records, caller: Caller) => object, first?: (at: Records) => Promise<Partial<Records>>]

export const today = '01.10.2026'
export const id = (name: keyof Records) => (at: Records) => ({ id: at[name] })

/** Done by Karla beforehand. */
export async function did<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(act: Verb<Schema, P, Row, Data>, input: object) {
  await done(act, 'Karla', input)
  return {}
}
