/** Rows that several functions share. */
import { allOf, anyOf, not, row } from '#core'
import { boxOffice, reclaimHeld, reclaimTickets } from '../access/public.ts'
import { decideCompliance, decideForReports, decideOrders, hasAWord } from '../chains/public.ts'
import { seeAllOrders } from '../contacts/public.ts'
import {
  awaitsCompliance,
  awaitsManager,
  awaitsPerson,
  isDraft,
  isOnWaitlist,
} from './approval-conditions.ts'
import { isApproved } from './delivery-conditions.ts'
import { mayFulfil } from './delivery-rules.ts'
import {
  awardsWaitlist,
  decidedIt,
  handedOutSeats,
  isColleagueGuest,
  isNamedApprover,
  managesOwner,
  owner,
} from './relations.ts'

export const mayManageOwn = row('tos.orders.own', boxOffice, owner)

/** A seat in one's own name is one's own, whoever asked for it; nothing before it is approved. */
export const mayHoldSeat = anyOf(
  mayManageOwn,
  allOf(row('tos.orders.own', boxOffice, isColleagueGuest), isApproved),
)

/**
 * Each step of an order's chain is open to whom it waits for, if their role lets them decide at all: the seed keeps
 * approving from a Ticket Manager whoever names one. The holders of the whole permission may take any step, and are
 * left to decide where there is nobody else (ruling A5).
 */
export const mayDecide = row(
  'tos.orders.decide',
  boxOffice,
  anyOf(
    decideOrders,
    allOf(decideForReports, managesOwner, awaitsManager),
    allOf(hasAWord, isNamedApprover, awaitsPerson),
    allOf(decideCompliance, awaitsCompliance),
  ),
)

/**
 * The manager sees what their people asked for whosever word it waits for; others see what came to them. Somebody who
 * is named and lost the role sees it too, until it is passed on: or nothing could tell them what they lack.
 */
export const maySeeToDecide = row(
  'tos.orders.decide',
  boxOffice,
  not(isDraft),
  anyOf(
    decideOrders,
    allOf(decideForReports, managesOwner),
    isNamedApprover,
    allOf(decideCompliance, awaitsCompliance),
    allOf(awardsWaitlist, isOnWaitlist),
    decidedIt,
  ),
)

/** Whose role it is to decide, whether anything waits for them or not. */
export const decidesByRole = row('tos.orders.decide', boxOffice, hasAWord)

/** Ruling A7: an award gives seats of the list; the approval by the manager follows and stays apart. */
export const mayAward = row('tos.orders.decide', boxOffice, anyOf(decideOrders, awardsWaitlist))

/** Owners leave, or never answer: whoever fulfils orders may say it in their place. */
export const mayConfirmAttendance = anyOf(mayManageOwn, mayFulfil)

/** Ruling A3: a Ticket Manager takes back what they handed out. */
export const mayCallOff = row(
  'tos.tickets.reclaim',
  boxOffice,
  anyOf(reclaimTickets, allOf(reclaimHeld, handedOutSeats)),
)

/** A draft is its owner's alone. Those who deliver see what is theirs to deliver: nothing before it is approved. */
export const mayView = anyOf(
  mayManageOwn,
  allOf(anyOf(maySeeToDecide, allOf(boxOffice, seeAllOrders)), not(isDraft)),
  allOf(mayFulfil, isApproved),
  allOf(mayCallOff, isApproved),
)
