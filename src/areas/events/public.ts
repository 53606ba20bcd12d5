export { hasStarted, isCancelled } from './conditions.ts'
export { theEvent } from './event.ts'
export {
  admissionColumn,
  blockName,
  hasStarted as eventHasStarted,
  isBlock,
  isForPeople,
  seatName,
} from './store-open-seats.ts'
