import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { theAdmission } from '../admission.ts'
import { isPromised, isToCome, isUsable } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { mayLoadInventory } from '../rules.ts'

/** Given to a good cause while somebody can still go. */
export const donateAdmissions = defineFunction({
  id: 'inventory.donate',
  title: 'Donate admissions',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayLoadInventory,
  provided: [not(isPromised), isUsable, isToCome],
  input: Type.Object(
    {
      admissionIds,
      recipient: Type.String({
        title: 'To whom',
        description: 'the charity or club that gets them',
        maxLength: 200,
        minLength: 1,
        pattern: '\\S',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ count: Type.Integer(), recipient: Type.String() }),
  audit: { says: '{actor} donated {subject}', personal: [] },
  emits: 'admission.donated',
  button: { label: 'Donate', place: 'row' },
  async run({ subjects, input: { recipient }, stores }) {
    return { count: await stores.inventory.takeOut(subjects, 'inventory.donate', 'donated'), recipient }
  },
})
