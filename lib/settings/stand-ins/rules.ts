import type { roles } from '#db/vocabulary/people.ts'

/** The roles that can own a relation, and so hand it over or look after it. */
export const ownersOfRelations: readonly (typeof roles)[number][] = ['coordinator', 'fundraiser']
