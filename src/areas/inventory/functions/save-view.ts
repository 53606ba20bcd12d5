import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { mayViewInventory } from '../rules.ts'
import { stockFilter } from '../stock-filter.ts'

const most = 50

/** Keeps the filters of the inventory under a name; the same name again replaces them. */
export const saveInventoryView = defineFunction({
  id: 'inventory.save-view',
  title: 'Keep a view of the inventory',
  kind: 'create',
  who: mayViewInventory,
  input: Type.Object(
    {
      name: Type.String({
        title: 'Name',
        description: 'of the view',
        minLength: 1,
        maxLength: 60,
        pattern: '\\S',
      }),
      filter: Type.Object(
        Object.fromEntries(
          Object.keys(stockFilter).map((name) => [name, Type.Optional(Type.String({ maxLength: 200 }))]),
        ),
        { title: 'Filter', description: 'as it stands in the address', additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ name: Type.String() }),
  audit: { says: '{actor} kept a view of the inventory', personal: [] },
  async run({ actor, input: { name, filter }, stores }) {
    const kept = await stores.inventory.viewsOf(actor.id)
    if (kept.length >= most && !kept.some((view) => view.name === name.trim()))
      throw invalid('/name', `would be your view number ${most + 1}; remove one first`)
    await stores.inventory.saveView(actor.id, name.trim(), filter)
    return { name: name.trim() }
  },
})
