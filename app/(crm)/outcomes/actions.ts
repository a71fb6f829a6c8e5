'use server'

import { action } from '#lib/action.ts'
import * as agreements from '#lib/outcomes/agreements/mutations.ts'
import * as courses from '#lib/outcomes/courses/mutations.ts'
import * as funding from '#lib/outcomes/funding/mutations.ts'

export const createAgreement = action(agreements.createAgreement)
export const updateAgreement = action(agreements.updateAgreement)
export const renewAgreement = action(agreements.renewAgreement)
export const startCourse = action(courses.startCourse)
export const describeCourse = action(courses.describeCourse)
export const takeStep = action(courses.takeStep)
export const gotJob = action(courses.gotJob)
export const endCourse = action(courses.endCourse)
export const reopenCourse = action(courses.reopenCourse)
export const withdrawStep = action(courses.withdrawStep)
export const withdrawJob = action(courses.withdrawJob)
export const linkFunding = action(funding.linkFunding)
export const unlinkFunding = action(funding.unlinkFunding)
