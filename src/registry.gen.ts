/* Generated from src/areas by scripts/gen.ts. Do not edit. */
import type { CounterfoilFunction, Stores } from '#core'
import type { Tx } from './database/database.ts'
import { listGroups } from './areas/access/functions/groups.ts'
import { viewApplication } from './areas/access/functions/view.ts'
import { listAudit } from './areas/audit/functions/list.ts'
import { catalogueLists } from './areas/catalogue/functions/lists.ts'
import { adviseRoles } from './areas/decisions/functions/advise.ts'
import { explainDecision } from './areas/decisions/functions/explain.ts'
import { explainForSomebody } from './areas/decisions/functions/explain-for.ts'
import { permissionMatrix } from './areas/decisions/functions/matrix.ts'
import { listRoles } from './areas/decisions/functions/roles.ts'
import { simulateDecision } from './areas/decisions/functions/simulate.ts'
import { whoCan } from './areas/decisions/functions/who.ts'
import { browseEvents } from './areas/events/functions/list.ts'
import { viewEvent } from './areas/events/functions/view.ts'
import { viewCost } from './areas/inventory/functions/cost.ts'
import { editAdmission } from './areas/inventory/functions/edit.ts'
import { listInventory } from './areas/inventory/functions/list.ts'
import { listOpenSeats } from './areas/inventory/functions/list-open.ts'
import { receiveAdmission } from './areas/inventory/functions/receive.ts'
import { viewAdmission } from './areas/inventory/functions/view.ts'
import { approveOrder } from './areas/orders/functions/approve.ts'
import { cancelOrder } from './areas/orders/functions/cancel.ts'
import { countOrders } from './areas/orders/functions/counts.ts'
import { denyOrder } from './areas/orders/functions/deny.ts'
import { listOrders } from './areas/orders/functions/list.ts'
import { nameGuests } from './areas/orders/functions/name-guests.ts'
import { placeOrder } from './areas/orders/functions/place.ts'
import { viewOrder } from './areas/orders/functions/view.ts'
import { listPeople } from './areas/people/functions/list.ts'
import { me } from './areas/people/functions/me.ts'
import { addContact } from './areas/tickets/functions/add-contact.ts'
import { assignTicket } from './areas/tickets/functions/assign.ts'
import { commentTicket } from './areas/tickets/functions/comment.ts'
import { countTickets } from './areas/tickets/functions/counts.ts'
import { editTicket } from './areas/tickets/functions/edit.ts'
import { enterTicket } from './areas/tickets/functions/enter.ts'
import { listTickets } from './areas/tickets/functions/list.ts'
import { noteOnTicket } from './areas/tickets/functions/note.ts'
import { readNotes } from './areas/tickets/functions/read-notes.ts'
import { takeTicket } from './areas/tickets/functions/take.ts'
import { updateTicketStatus } from './areas/tickets/functions/update-status.ts'
import { viewTicket } from './areas/tickets/functions/view.ts'
import { openPeople } from './areas/people/store.ts'
import { openAccess } from './areas/access/store.ts'
import { openMail } from './areas/mail/store.ts'
import { openProxies } from './areas/proxies/store.ts'
import { openCatalogue } from './areas/catalogue/store.ts'
import { openTickets } from './areas/tickets/store.ts'
import { openEvents } from './areas/events/store.ts'
import { openInventory } from './areas/inventory/store.ts'
import { openOrders } from './areas/orders/store.ts'
import { openAudit } from './areas/audit/store.ts'

export const functions: readonly CounterfoilFunction[] = [
  listGroups,
  viewApplication,
  listAudit,
  catalogueLists,
  adviseRoles,
  explainDecision,
  explainForSomebody,
  permissionMatrix,
  listRoles,
  simulateDecision,
  whoCan,
  browseEvents,
  viewEvent,
  viewCost,
  editAdmission,
  listInventory,
  listOpenSeats,
  receiveAdmission,
  viewAdmission,
  approveOrder,
  cancelOrder,
  countOrders,
  denyOrder,
  listOrders,
  nameGuests,
  placeOrder,
  viewOrder,
  listPeople,
  me,
  addContact,
  assignTicket,
  commentTicket,
  countTickets,
  editTicket,
  enterTicket,
  listTickets,
  noteOnTicket,
  readNotes,
  takeTicket,
  updateTicketStatus,
  viewTicket,
]

/** Every area's store, bound to one transaction of one organisation. */
export function openStores(tx: Tx, org: string): Stores {
  return {
    people: openPeople(tx, org),
    access: openAccess(tx, org),
    mail: openMail(tx, org),
    proxies: openProxies(tx, org),
    catalogue: openCatalogue(tx, org),
    tickets: openTickets(tx, org),
    events: openEvents(tx, org),
    inventory: openInventory(tx, org),
    orders: openOrders(tx, org),
    audit: openAudit(tx, org),
  }
}
