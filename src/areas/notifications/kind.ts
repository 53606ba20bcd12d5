/**
 * A kind of notification, as data: what causes it, whom it concerns, in which words, and how they are told unless they
 * chose otherwise. Being named here tells nobody anything they may not know: the rules are asked for each person.
 */
import { decideOrders } from '../chains/public.ts'

/** Somebody who is looked for; `decide` has the last word on whether they are told. */
export type Recipient =
  /** the person, or the people, whom a fact of the thing names */
  | { readonly who: 'named'; readonly field: string; readonly as: string }
  /** the manager of the person whom a fact names */
  | { readonly who: 'manager'; readonly of: string; readonly as: string }
  /** whoever a pending order or special request waits for: manager, named person, or holders of a step */
  | { readonly who: 'awaited'; readonly as: string }
  | { readonly who: 'holders'; readonly of: string; readonly as: string }
  /** those whose orders for an event are alive, or ended with what happened to it */
  | { readonly who: 'orderers'; readonly as: string }

/** What it is about: the thing the event is of, or what came of it elsewhere in the same work. */
export type About =
  | 'subject'
  | 'orders-with-seats'
  | 'orders-without-seats'
  /** orders with a ticket of which something they show is another */
  | 'orders-with-corrected'
  | 'order-handed-on'
  | 'orders-asked-who-came'
  | 'next-in-line'
  | 'orders-expired'
  | 'orders-expired-unanswered'
  | 'loads-finished'
  /** events that have another day, hour or place; of a venue, all that are to come there */
  | 'moved-events'

export type Group = 'approvals' | 'orders' | 'seats' | 'events' | 'desk'

/** `always` cannot be switched off. */
export type Channel = 'always' | boolean

export interface Kind {
  readonly id: string
  readonly group: Group
  /** continues "You are told …" */
  readonly title: string
  readonly on: readonly string[]
  readonly about?: About
  /** only while the thing is in one of these states */
  readonly states?: readonly string[]
  readonly to: readonly Recipient[]
  /** told where nobody of the first may be */
  readonly otherwise?: readonly Recipient[]
  /** the function they must be able to do; where none is named, seeing the thing is enough */
  readonly may?: string
  readonly inApp: Channel
  readonly mail: Channel
  /** the work writes a mail of this kind itself, with more in it than words; a notification writes none then */
  readonly mailsItself?: true
  readonly subject: string
  readonly says: string
  readonly button: string
  /** where it is dealt with */
  readonly path: string
}

export const owner: Recipient = { who: 'named', field: 'ownerId', as: 'owner of the order' }
export const holders = (of: { readonly permission: string }, as: string): Recipient => ({
  who: 'holders',
  of: of.permission,
  as,
})
export const wholeApproval = holders(decideOrders, 'whoever may decide about every order')
