/** Rows that several functions share. */
import { row } from '#core'
import { boxOffice } from '../access/public.ts'
import { loadInventory, viewInventory } from './permissions.ts'

export const mayViewInventory = row('tos.inventory.view', boxOffice, viewInventory)

/** Whoever loads the stock also says what has arrived, and what leaves it for good: the seed has no line of its own. */
export const mayLoadInventory = row('tos.inventory.load', boxOffice, loadInventory)
