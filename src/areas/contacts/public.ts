export { theContact } from './contact.ts'
export { seeAllOrders } from './permissions.ts'
export { mayKnowContact } from './rules.ts'
export type { Inviting, NamedGuest } from './store-guests.ts'
