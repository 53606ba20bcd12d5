/**
 * What an administrator may put into a role of the box office, about people. One a line of the seed. All of them are
 * sensitive: they never pass through a proxy (ruling A11).
 */
import { permission } from '#core'

const ofPeople = (id: string, says: string) =>
  permission({ id, application: 'box-office', says, sensitive: true })

export const inviteEmployees = ofPeople('employees.invite', 'invite new employees')
export const editEmployees = ofPeople('employees.edit', 'edit details of employees')
export const changeRoles = ofPeople('employees.roles', 'assign or revoke access roles')
export const setManagers = ofPeople('employees.set-manager', 'set managers for approval workflows')
export const blockEmployees = ofPeople('employees.block', 'block users')
export const deactivateEmployees = ofPeople('employees.deactivate', 'deactivate users')
