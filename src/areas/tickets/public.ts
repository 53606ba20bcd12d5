export { type StatusClass, statusClasses } from './ticket.ts'
