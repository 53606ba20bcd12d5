/** Who delivers: one line of the seed for all of it. */
import { row } from '#core'
import { boxOffice } from '../access/public.ts'
import { fulfilOrders } from './permissions.ts'

export const mayFulfil = row('tos.orders.fulfil', boxOffice, fulfilOrders)
