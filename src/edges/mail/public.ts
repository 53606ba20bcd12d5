export { startMailing } from './mailing.ts'
