export { categories, commitments, custodies, deliveries, outcomes, theAdmission } from './admission.ts'
export { canBeAskedFor, isInTransit } from './conditions.ts'
export { holdsAdmission, isSteward } from './relations.ts'
export { step, type Transition } from './transition.ts'
