export { boxOfficeRoles } from './standard-roles.ts'
