/** Where a giver's story comes from, in the order things of one day are told: the latest part of a matter first. */
export const timelineSources = ['payment', 'approved', 'returned', 'submitted', 'decision', 'log', 'file', 'stage', 'idea'] as const
/** What the story can be narrowed to beside the kinds of conversation. */
export const timelineParts = ['application', 'decision', 'payment', 'report', 'idea', 'file'] as const
