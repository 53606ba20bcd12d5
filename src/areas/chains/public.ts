export { type Awaits, after, type Plan, type PlannedStep, planOf } from './plan.ts'
export { standardChain } from './step.ts'
export { around, deciding, type JudgedOrder, judged } from './store-judged.ts'
export { type ChainInForce, chainInForce, chainOf } from './store-versions.ts'
