export { type Finding, giftTo, type Valued, valueOfOne } from './findings.ts'
