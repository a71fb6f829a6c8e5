'use server'

import { action } from '#lib/action.ts'
import * as tasks from '#lib/records/tasks/mutations.ts'

export const addTask = action(tasks.addTask)
export const updateTask = action(tasks.updateTask)
export const finishTask = action(tasks.finishTask)
export const reopenTask = action(tasks.reopenTask)
