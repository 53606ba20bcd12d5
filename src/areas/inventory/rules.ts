/** Rows that several functions share. */
import { allOf, anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { isInTransit } from './conditions.ts'
import { editInTransit, editInventory, loadInventory, viewInventory } from './permissions.ts'

export const mayViewInventory = row('tos.inventory.view', boxOffice, viewInventory)

/** Whoever loads the stock also says what has arrived, and what leaves it for good: the seed has no line of its own. */
export const mayLoadInventory = row('tos.inventory.load', boxOffice, loadInventory)

export const mayEditInventory = row(
  'tos.inventory.edit',
  boxOffice,
  anyOf(editInventory, allOf(editInTransit, isInTransit)),
)
