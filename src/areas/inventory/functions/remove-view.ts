import { Type } from 'typebox'
import { defineFunction, notFound } from '#core'
import { mayViewInventory } from '../rules.ts'

/** Forgets one of one's own views; the inventory stays as it is. */
export const removeInventoryView = defineFunction({
  id: 'inventory.remove-view',
  title: 'Remove a view of the inventory',
  kind: 'write',
  who: mayViewInventory,
  input: Type.Object(
    { name: Type.String({ title: 'Name', description: 'of the view', maxLength: 60 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ name: Type.String() }),
  audit: { says: '{actor} removed a view of the inventory', personal: [] },
  async run({ actor, input: { name }, stores }) {
    if (!(await stores.inventory.removeView(actor.id, name))) throw notFound('view')
    return { name }
  },
})
