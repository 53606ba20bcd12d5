/** Whoever may order may look at what there is to order: the seed's roles all start from there. */
import { row } from '#core'
import { boxOffice, loadInventory } from '../access/public.ts'

export const mayBrowse = row('tos.orders.own', boxOffice)

/** A manifest is loaded for its events, so the seed's line on loading covers putting them on the calendar. */
export const mayArrange = row('tos.inventory.load', boxOffice, loadInventory)
