/** What an administrator may put into a role of the box office, about the stock. One a line of the seed. */
import { permission } from '#core'

export { loadInventory } from '../access/public.ts'

const inTheBoxOffice = (id: string, says: string) => permission({ id, application: 'box-office', says })

export const viewInventory = inTheBoxOffice('inventory.view', 'view inventory')
export const editInventory = inTheBoxOffice('inventory.edit', 'edit inventory')
/** Ruling A1: In Transit is custody before receipt. */
export const editInTransit = editInventory.at('in-transit', '“In Transit” tickets only')
/** Ruling A10: cost is a permission of a field. */
export const seeCost = inTheBoxOffice('inventory.cost', 'see what admissions cost the organisation')
