export { Delivery } from './mail.ts'
export { mayVerify } from './rules.ts'
