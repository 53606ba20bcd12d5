import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isBlocked } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { mayBlock } from '../rules.ts'

/** Lets somebody in again, with everything they held. They sign in anew. */
export const unblockEmployee = defineFunction({
  id: 'employees.unblock',
  title: 'Unblock users',
  kind: 'write',
  on: theEmployee,
  who: mayBlock,
  provided: [isBlocked],
  input: Type.Object({}, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} unblocked {subject}', personal: [] },
  emits: 'employee.unblocked',
  button: { label: 'Unblock', place: 'employee' },
  async run({ employee, stores }) {
    return stores.employees.setStatus(employee.id, 'active')
  },
})
