export { decideCompliance, decideForReports, decideOrders, hasAWord, wordsAt } from './permissions.ts'
export {
  type Awaits,
  after,
  type Judged,
  type Plan,
  type PlannedStep,
  planOf,
} from './plan.ts'
export { standardChain } from './step.ts'
export { around, deciding, type JudgedOrder, judged } from './store-judged.ts'
export { type ChainInForce, chainInForce, chainOf } from './store-versions.ts'
export { askedIsAble, isWhoIsAsked } from './store-words.ts'
