/** Orders, their guests, and which seats they hold. The only SQL that writes them. */
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import { openApproval } from './store-approval.ts'
import { openApprovers } from './store-approvers.ts'
import { openAttendance } from './store-attendance.ts'
import { openElsewhere } from './store-elsewhere.ts'
import { openFollowing } from './store-follow.ts'
import { openForeseen } from './store-foreseen.ts'
import { openGiven } from './store-given.ts'
import { openHanded } from './store-handed.ts'
import { openHistory } from './store-history.ts'
import { openLine } from './store-line.ts'
import { openLines } from './store-lines.ts'
import { openOffices } from './store-offices.ts'
import { openPages } from './store-pages.ts'
import { openPlacing } from './store-placing.ts'
import { openQueue } from './store-queue.ts'
import { openRecords } from './store-records.ts'
import { openRequests } from './store-requests.ts'
import { openShipments } from './store-shipments.ts'
import { openSweeps } from './store-sweeps.ts'
import { openTicketCodes } from './store-ticket-codes.ts'
import { openWeighing } from './store-weighing.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly orders: OrderStore
  }
}
export type OrderStore = ReturnType<typeof openOrders>

export const openOrders = (tx: Tx, org: string, settings: Settings) => ({
  ...openRecords(tx, org),
  ...openElsewhere(tx, org),
  ...openFollowing(tx, org),
  ...openGiven(tx, org),
  ...openHanded(tx, org),
  ...openLine(tx, org),
  ...openLines(tx, org),
  ...openPages(tx, org),
  ...openRequests(tx, org),
  ...openHistory(tx, org),
  ...openForeseen(tx, org, settings),
  ...openShipments(tx, org),
  ...openPlacing(tx, org, settings),
  ...openQueue(tx, org),
  ...openOffices(tx, org),
  ...openTicketCodes(tx, org),
  ...openSweeps(tx, org),
  ...openAttendance(tx, org),
  ...openApproval(tx, org, settings),
  ...openApprovers(tx, org),
  ...openWeighing(tx, org),
})
