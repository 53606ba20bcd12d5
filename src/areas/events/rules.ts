/** Whoever may order may look at what there is to order: the seed's roles all start from there. */
import { row } from '#core'
import { boxOffice } from '../access/public.ts'

export const mayBrowse = row('tos.orders.own', boxOffice)
