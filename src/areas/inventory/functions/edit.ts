import { Type } from 'typebox'
import { allows, conflict, defineFunction, invalid, not } from '#core'
import { deliveries, theAdmission } from '../admission.ts'
import { isVoid } from '../conditions.ts'
import { mayEditInventory } from '../rules.ts'

const name = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, minLength: 1, maxLength: 40 }))
const cents = (title: string, description: string) =>
  Type.Optional(Type.Integer({ title, description, minimum: 0, maximum: 2_000_000_000 }))

/** Corrects an admission of the inventory. A scoped permission reaches those in transit alone (ruling A1). */
export const editAdmission = defineFunction({
  id: 'inventory.edit',
  title: 'Edit an admission of the inventory',
  kind: 'write',
  on: theAdmission,
  who: mayEditInventory,
  provided: [not(isVoid)],
  input: Type.Object(
    {
      level: name('Level', 'tier or stand'),
      section: name('Section', 'as printed on the ticket'),
      rowName: name('Row', 'as printed on the ticket'),
      seat: name('Seat', 'as printed on the ticket'),
      delivery: Type.Optional(
        Type.Enum([...deliveries], { title: 'Delivery', description: 'how the guest gets it' }),
      ),
      faceValueCents: cents('Face value', 'the printed price, in cents'),
      costCents: cents('Cost', 'what the organisation paid, in cents'),
      fairValueCents: cents('Fair-market value', 'what it is worth for gifts and taxes, in cents'),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} edited {subject}', personal: ['costCents'] },
  emits: 'admission.edited',
  button: { label: 'Edit', key: 'E', place: 'row' },
  async run({ admission, input, stores, rules, actor }) {
    // What one may not read, one may not write.
    if (
      input.costCents !== undefined &&
      !allows(rules.rule('inventory.cost'), actor, { subject: admission })
    ) {
      throw invalid('/costCents', 'can be changed only by those who may see what admissions cost')
    }
    const corrected = await stores.inventory.correct(admission.id, input)
    if (!corrected) throw conflict('the event has another admission for this very seat')
    return corrected
  },
})
