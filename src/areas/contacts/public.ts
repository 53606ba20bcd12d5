export { theContact } from './contact.ts'
export { seeAllOrders } from './permissions.ts'
export { mayKnowContact } from './rules.ts'
