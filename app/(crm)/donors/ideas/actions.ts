'use server'

import { action } from '#lib/action.ts'
import * as ideas from '#lib/donors/ideas/mutations.ts'

export const createIdea = action(ideas.createIdea)
export const updateIdea = action(ideas.updateIdea)
export const noteOnIdea = action(ideas.noteOnIdea)
