/** Tickets, their contacts and their feed. The only SQL on these tables. */
import type { Tx } from '../../database/database.ts'
import { readingFacts } from './store-facts.ts'
import { readingFeed } from './store-feed.ts'
import { listing } from './store-list.ts'
import { readingRows } from './store-rows.ts'
import { writing } from './store-write.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly tickets: TicketStore
  }
}
export type TicketStore = ReturnType<typeof openTickets>

export function openTickets(tx: Tx, org: string) {
  return {
    ...readingFacts(tx, org),
    ...readingRows(tx, org),
    ...listing(tx, org),
    ...readingFeed(tx, org),
    ...writing(tx, org),
  }
}
