export { type OrderState, orderStates } from './order.ts'
export { boxOfficeRoles, type StandardRole } from './standard-roles.ts'
