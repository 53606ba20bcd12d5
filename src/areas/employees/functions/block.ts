import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isActive, isYourself } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { mayBlock } from '../rules.ts'

/** Ruling A12: shut out at once and until unblocked; what they hold stays theirs. */
export const blockEmployee = defineFunction({
  id: 'employees.block',
  title: 'Block users',
  kind: 'write',
  on: theEmployee,
  who: mayBlock,
  provided: [not(isYourself), isActive],
  input: Type.Object({}, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} blocked {subject}', personal: [] },
  emits: 'employee.blocked',
  button: { label: 'Block …', place: 'employee' },
  async run({ employee, stores }) {
    await stores.employees.inTurn()
    const changed = await stores.employees.setStatus(employee.id, 'blocked')
    await stores.employees.keepSomebodyInCharge()
    return changed
  },
})
