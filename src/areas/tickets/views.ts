/** What lists can be narrowed to and sorted by. None of it grants anything: rights come as the filter of a rule. */
export const views = ['mine', 'unassigned', 'open', 'all', 'requested'] as const
export type View = (typeof views)[number]

export const sorts = ['newest', 'oldest', 'updated', 'priority'] as const
export type Sort = (typeof sorts)[number]
