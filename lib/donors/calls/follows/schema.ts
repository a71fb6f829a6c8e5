import * as z from 'zod/mini'
import { checkbox, idField } from '#lib/form.ts'

export const followForm = z.object({ id: idField, isFollowing: checkbox })
