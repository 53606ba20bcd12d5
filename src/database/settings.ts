/**
 * What administrators set and requests read again and again, kept for as long as the organisation's epoch lasts: the
 * tables named here move it with every change (migration 22). INVARIANT: whoever changes a setting reads it from its
 * table, and what is kept is never changed.
 */
export type Settings = <T>(name: 'limits' | 'chain', read: () => Promise<T>) => Promise<T>

/** Where nobody's epochs are known: for the clock, and outside of calls. */
export const readAnew: Settings = (_name, read) => read()
