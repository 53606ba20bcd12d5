/** Rows that several functions share: the same lines of the seed that orders and the stock follow. */
import { allOf, anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { decideForReports, decideOrders, hasAWord } from '../chains/public.ts'
import { loadInventory } from '../inventory/public.ts'
import { isAtManager, isAtPerson, wasApproved } from './conditions.ts'
import { asked, isNamed, managesAsker } from './relations.ts'

export const mayAskSpecially = row('tos.orders.own', boxOffice)
export const mayManageOwnSpecial = row('tos.orders.own', boxOffice, asked)

export const mayDecideSpecial = row(
  'tos.orders.decide',
  boxOffice,
  anyOf(
    decideOrders,
    allOf(decideForReports, managesAsker, isAtManager),
    allOf(hasAWord, isNamed, isAtPerson),
  ),
)

const maySeeAsked = row(
  'tos.orders.decide',
  boxOffice,
  anyOf(decideOrders, allOf(decideForReports, managesAsker), isNamed),
)

/** What is bought comes into the stock: a matter of whoever loads it. */
export const maySource = row('tos.inventory.load', boxOffice, loadInventory)

export const mayViewSpecial = anyOf(mayManageOwnSpecial, maySeeAsked, allOf(maySource, wasApproved))
