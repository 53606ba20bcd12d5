import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isSettled, mayLoadInventory, theAdmission } from '../../inventory/public.ts'
import { isNotBack } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { takeOutOfOrders } from '../taking-back.ts'

const action = 'admissions.void'

/**
 * Lost, or taken back by whoever sold it: nobody will use it. An order that counted on it is smaller from now on, or
 * ends, and its owner is told. What went unused can be struck off as well.
 */
export const voidAdmissions = defineFunction({
  id: 'admissions.void',
  title: 'Make admissions void',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayLoadInventory,
  provided: [not(isNotBack), not(isSettled)],
  input: Type.Object(
    {
      admissionIds,
      reason: Type.String({
        title: 'Reason',
        description: 'such as lost, or taken back by the venue',
        maxLength: 200,
        minLength: 1,
        pattern: '\\S',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ count: Type.Integer(), reason: Type.String() }),
  audit: { says: '{actor} made void {subject}', personal: [] },
  emits: 'admission.voided',
  button: { label: 'Make void', place: 'row' },
  async run({ subjects, input: { reason }, stores, now }) {
    const usable = subjects.filter(({ outcome }) => outcome === null)
    await takeOutOfOrders(
      stores,
      usable.map(({ id }) => id),
      { action, at: now },
    )
    return { count: await stores.inventory.takeOut(subjects, action, 'void'), reason }
  },
})
