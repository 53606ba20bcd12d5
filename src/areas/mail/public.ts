export { Delivery } from './mail.ts'
export { verifyNotifications } from './permissions.ts'
export { mayVerify } from './rules.ts'
