/** Rows that several functions share. */
import { row } from '#core'
import { boxOffice } from '../access/public.ts'
import { loadInventory } from '../inventory/public.ts'

export const mayLoad = row('tos.inventory.load', boxOffice, loadInventory)
