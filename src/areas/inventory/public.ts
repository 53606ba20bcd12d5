export {
  type Commitment,
  type Custody,
  categories,
  commitments,
  custodies,
  deliveries,
  outcomes,
  theAdmission,
} from './admission.ts'
export { isInTransit, isSettled } from './conditions.ts'
export { loadInventory } from './permissions.ts'
export { holdsAdmission, isSteward } from './relations.ts'
export { mayLoadInventory } from './rules.ts'
export type { FoundSeats, SaidOfSeat, SeatToFind } from './store-known.ts'
export type { TakenSeat } from './store-seats.ts'
export { fairShareOf, fairValue } from './store-worth.ts'
