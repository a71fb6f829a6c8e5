'use server'

import { action } from '#lib/action.ts'
import * as calls from '#lib/donors/calls/mutations.ts'

export const createCall = action(calls.createCall)
export const updateCall = action(calls.updateCall)
export const dismissCall = action(calls.dismissCall)
export const reconsiderCall = action(calls.reconsiderCall)
export const followCall = action(calls.followCall)
