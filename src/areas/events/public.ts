export { hasStarted, isCancelled } from './conditions.ts'
export { fromCursor, toCursor } from './cursor.ts'
export { theEvent } from './event.ts'
export { hasStarted as eventHasStarted } from './store.ts'
