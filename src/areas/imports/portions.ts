/** Rows whose findings are written in one transaction: few enough that nobody waits for it. */
export const portionToKeep = 2_500
