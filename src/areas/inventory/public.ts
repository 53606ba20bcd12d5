export {
  type Commitment,
  type Custody,
  categories,
  commitments,
  custodies,
  deliveries,
  type Outcome,
  outcomes,
  theAdmission,
} from './admission.ts'
export { canBeAskedFor, isInTransit } from './conditions.ts'
export { loadInventory } from './permissions.ts'
export { holdsAdmission, isSteward } from './relations.ts'
export { step, type Transition } from './transition.ts'
