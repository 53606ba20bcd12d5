export const sortings = ['oldest', 'newest', 'needed', 'dearest'] as const
export type Sorting = (typeof sortings)[number]
