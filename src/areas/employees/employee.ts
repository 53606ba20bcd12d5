import { choice, defineSubject, flag, id, maybeId } from '#core'

export const statuses = ['invited', 'active', 'blocked', 'deactivated'] as const
export type EmployeeStatus = (typeof statuses)[number]

/** A person who has the Box Office or is invited to it, and whoever is blocked. */
export const theEmployee = defineSubject({
  name: 'employee',
  area: 'employees',
  application: { kind: 'box-office', field: null },
  view: 'employees.view',
  fields: {
    id,
    status: choice(...statuses),
    managerId: maybeId,
    hasBoxOffice: flag,
  },
})
