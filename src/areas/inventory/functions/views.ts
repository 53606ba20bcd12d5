import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayViewInventory } from '../rules.ts'

/** The views of the inventory that one has kept. */
export const inventoryViews = defineFunction({
  id: 'inventory.views',
  title: 'See the views of the inventory that you kept',
  kind: 'read',
  who: mayViewInventory,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({ name: Type.String(), filter: Type.Record(Type.String(), Type.String()) }),
    ),
  }),
  async run({ actor, stores }) {
    return { items: await stores.inventory.viewsOf(actor.id) }
  },
})
