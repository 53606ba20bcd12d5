/** One row of the seed an act. Whoever may do one of them works with the list of people. */
import { anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import {
  blockEmployees,
  changeRoles,
  deactivateEmployees,
  editEmployees,
  inviteEmployees,
  setManagers,
} from './permissions.ts'

export const mayInvite = row('tos.employees.invite', boxOffice, inviteEmployees)
export const mayEdit = row('tos.employees.edit', boxOffice, editEmployees)
export const mayChangeRoles = row('tos.employees.roles', boxOffice, changeRoles)
export const maySetManagers = row('tos.employees.set-manager', boxOffice, setManagers)
export const mayBlock = row('tos.employees.block', boxOffice, blockEmployees)
export const mayDeactivate = row('tos.employees.deactivate', boxOffice, deactivateEmployees)

export const manageEmployees = anyOf(
  mayInvite,
  mayEdit,
  mayChangeRoles,
  maySetManagers,
  mayBlock,
  mayDeactivate,
)
