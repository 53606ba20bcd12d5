import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { theAdmission } from '../admission.ts'
import { isPromised, isSettled } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { mayLoadInventory } from '../rules.ts'

/** Lost, or taken back by whoever sold it: nobody will use it. What went unused can be struck off as well. */
export const voidAdmissions = defineFunction({
  id: 'inventory.void',
  title: 'Make admissions void',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayLoadInventory,
  provided: [not(isPromised), not(isSettled)],
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
  async run({ subjects, input: { reason }, stores }) {
    return { count: await stores.inventory.takeOut(subjects, 'inventory.void', 'void'), reason }
  },
})
