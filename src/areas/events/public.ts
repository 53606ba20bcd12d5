export { hasStarted, isCancelled } from './conditions.ts'
export { fromCursor, toCursor } from './cursor.ts'
export { theEvent } from './event.ts'
export { admissionColumn, hasStarted as eventHasStarted } from './store-open-seats.ts'
