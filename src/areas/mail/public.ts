export { Delivery } from './mail.ts'
export { mayVerify } from './rules.ts'
export { oneLine, quoted } from './words.ts'
