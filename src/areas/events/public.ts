export { hasStarted, isCancelled } from './conditions.ts'
export { fromCursor, toCursor } from './cursor.ts'
export { theEvent } from './event.ts'
export {
  admissionColumn,
  blockName,
  hasStarted as eventHasStarted,
  isBlock,
  isForPeople,
  seatName,
} from './store-open-seats.ts'
