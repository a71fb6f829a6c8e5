'use server'

import { action } from '#lib/action.ts'
import * as dismissals from '#lib/donors/calls/dismissals/mutations.ts'
import * as follows from '#lib/donors/calls/follows/mutations.ts'
import * as calls from '#lib/donors/calls/mutations.ts'

export const createCall = action(calls.createCall)
export const updateCall = action(calls.updateCall)
export const dismissCall = action(dismissals.dismissCall)
export const reconsiderCall = action(dismissals.reconsiderCall)
export const followCall = action(follows.followCall)
