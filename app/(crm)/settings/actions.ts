'use server'

import { action } from '#lib/action.ts'
import * as codes from '#lib/settings/codes/mutations.ts'
import * as periods from '#lib/settings/periods/mutations.ts'
import * as standIns from '#lib/settings/stand-ins/mutations.ts'
import * as templates from '#lib/settings/templates/mutations.ts'
import * as settings from '#lib/settings/mutations.ts'

export const decideSetting = action(settings.decideSetting)
export const invite = action(settings.invite)
export const withdrawInvitation = action(settings.withdrawInvitation)
export const updatePerson = action(settings.updatePerson)
export const deactivatePerson = action(settings.deactivatePerson)
export const reactivatePerson = action(settings.reactivatePerson)
export const endOneSession = action(settings.endOneSession)
export const addCode = action(codes.addCode)
export const updateCode = action(codes.updateCode)
export const nameStandIn = action(standIns.nameStandIn)
export const endStandIn = action(standIns.endStandIn)
export const addTemplate = action(templates.addTemplate)
export const updateTemplate = action(templates.updateTemplate)
export const archiveTemplate = action(templates.archiveTemplate)
export const restoreTemplate = action(templates.restoreTemplate)
export const addPeriod = action(periods.addPeriod)
export const updatePeriod = action(periods.updatePeriod)
