export { type Mailing, startMailing } from './mailing.ts'
