import { Type } from 'typebox'
import { allows, conflict, defineFunction, invalid, not } from '#core'
import { categories, deliveries, theAdmission } from '../admission.ts'
import { isVoid } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { mayEditInventory } from '../rules.ts'

const cents = (title: string, description: string) =>
  Type.Optional(Type.Integer({ title, description, minimum: 0, maximum: 2_000_000_000 }))

/** Corrects many admissions alike: what is said of them, never which seat each of them is. */
export const editAdmissions = defineFunction({
  id: 'inventory.edit-many',
  title: 'Edit admissions of the inventory together',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayEditInventory,
  provided: [not(isVoid)],
  input: Type.Object(
    {
      admissionIds,
      category: Type.Optional(
        Type.Enum([...categories], { title: 'Category', description: 'what they are' }),
      ),
      section: Type.Optional(
        Type.String({
          title: 'Section',
          description: 'as printed on the tickets',
          minLength: 1,
          maxLength: 40,
        }),
      ),
      delivery: Type.Optional(
        Type.Enum([...deliveries], { title: 'Delivery', description: 'how the guests get them' }),
      ),
      faceValueCents: cents('Face value', 'the printed price of one, in cents'),
      costCents: cents('Cost', 'what the organisation paid for one, in cents'),
      fairValueCents: cents('Fair-market value', 'what one is worth for gifts and taxes, in cents'),
    },
    { additionalProperties: false, minProperties: 2 },
  ),
  output: Type.Object({ edited: Type.Integer() }),
  audit: { says: '{actor} edited {subject}', personal: ['costCents'] },
  emits: 'admission.edited',
  button: { label: 'Change', place: 'row' },
  async run({ subjects, input: { admissionIds: _, ...said }, stores, rules, actor }) {
    const mayWriteCost = subjects.every((subject) => allows(rules.rule('inventory.cost'), actor, { subject }))
    if (said.costCents !== undefined && !mayWriteCost)
      throw invalid('/costCents', 'can be changed only by those who may see what admissions cost')
    for (const { id, label } of subjects)
      if (!(await stores.inventory.correct(id, said)))
        throw conflict(`${label}: the event has another admission for that very seat`)
    return { edited: subjects.length }
  },
})
