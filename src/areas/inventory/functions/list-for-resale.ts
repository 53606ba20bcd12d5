import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { theAdmission } from '../admission.ts'
import { isPromised, isToCome, isUsable } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { mayLoadInventory } from '../rules.ts'

/** What nobody of the organisation wants is sold while somebody can still go. */
export const listForResale = defineFunction({
  id: 'inventory.list-for-resale',
  title: 'List admissions for resale',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayLoadInventory,
  provided: [not(isPromised), isUsable, isToCome],
  input: Type.Object(
    {
      admissionIds,
      market: Type.String({
        title: 'Where',
        description: 'the marketplace or broker that sells them',
        maxLength: 200,
        minLength: 1,
        pattern: '\\S',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ count: Type.Integer(), market: Type.String() }),
  audit: { says: '{actor} listed for resale {subject}', personal: [] },
  emits: 'admission.listed-for-resale',
  button: { label: 'List for resale', place: 'row' },
  async run({ subjects, input: { market }, stores }) {
    return { count: await stores.inventory.takeOut(subjects, 'inventory.list-for-resale', 'resold'), market }
  },
})
