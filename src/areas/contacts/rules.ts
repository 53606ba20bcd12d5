/** Rules that several functions share. */
import { anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { seeAllOrders } from './permissions.ts'
import { knowsContact } from './relations.ts'

export const mayKnowContact = row('tos.orders.own', boxOffice, anyOf(knowsContact, seeAllOrders))
