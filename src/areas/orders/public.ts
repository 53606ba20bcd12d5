export { boxOfficeRoles, type StandardRole } from './standard-roles.ts'
