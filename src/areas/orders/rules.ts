/** Rows that several functions share. */
import { allOf, anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { decideForReports, decideOrders, seeAllOrders } from './permissions.ts'
import { managesOwner, owner } from './relations.ts'

export const mayManageOwn = row('tos.orders.own', boxOffice, owner)

/** Where nobody is the owner's manager, the holders of the whole permission are left to decide (ruling A5). */
export const mayDecide = row(
  'tos.orders.decide',
  boxOffice,
  anyOf(decideOrders, allOf(decideForReports, managesOwner)),
)

export const mayView = anyOf(mayManageOwn, mayDecide, allOf(boxOffice, seeAllOrders))
