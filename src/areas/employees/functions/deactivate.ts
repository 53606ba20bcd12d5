import { Type } from 'typebox'
import { defineFunction, Id, invalid, not } from '#core'
import { isDeactivated, isYourself } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { heirNamed } from '../references.ts'
import { mayDeactivate } from '../rules.ts'

/**
 * Ruling A12: they leave. Seats to come go to whoever takes over, else to their steward or back into the stock; who
 * waited for their word waits for their manager; proxies from and to them end. What was stays in the books.
 */
export const deactivateEmployee = defineFunction({
  id: 'employees.deactivate',
  title: 'Deactivate users',
  kind: 'write',
  on: theEmployee,
  who: mayDeactivate,
  provided: [not(isYourself), not(isDeactivated)],
  input: Type.Object(
    {
      heirId: Type.Optional(
        Type.Union([Id, Type.Null()], {
          title: 'Who takes over',
          description: 'the seats they hold; nobody: they go back to their steward or into the stock',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    ...Changed.properties,
    left: Type.Object({
      seats: Type.Integer(),
      orders: Type.Integer(),
      reports: Type.Integer(),
      proxies: Type.Integer(),
    }),
  }),
  audit: { says: '{actor} deactivated {subject}', personal: [] },
  emits: 'employee.deactivated',
  button: { label: 'Deactivate …', place: 'employee' },
  async run({ employee, input: { heirId = null }, rules, stores, now }) {
    if (heirId === employee.id) throw invalid('/heirId', 'is the person who leaves')
    await heirNamed(stores, rules, heirId)
    await stores.employees.inTurn()
    const above = await stores.employees.nextAbove(employee.id)
    const changed = await stores.employees.setStatus(employee.id, 'deactivated')
    const left = await stores.employees.leave({ personId: employee.id, heirId, now }, above)
    await stores.employees.keepSomebodyInCharge()
    return { ...changed, left }
  },
})
