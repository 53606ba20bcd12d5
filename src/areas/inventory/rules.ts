/** Rows that several functions share. */
import { row } from '#core'
import { boxOffice } from '../access/public.ts'
import { viewInventory } from './permissions.ts'

export const mayViewInventory = row('tos.inventory.view', boxOffice, viewInventory)
