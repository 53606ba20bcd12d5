export { type Finding, giftTo, type Valued, valueOfOne } from './findings.ts'
export type { Judging } from './store-counts.ts'
