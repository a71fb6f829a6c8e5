'use server'

import { action } from '#lib/action.ts'
import * as views from '#lib/records/views/mutations.ts'

export const saveView = action(views.saveView)
export const renameView = action(views.renameView)
export const changeView = action(views.changeView)
export const archiveView = action(views.archiveView)
export const restoreView = action(views.restoreView)
export const startWithView = action(views.startWithView)
export const startWithAll = action(views.startWithAll)
export const lookAtView = action(views.lookAtView, { isQuiet: true })
