/* Generated from src/areas by scripts/gen.ts. Do not edit. */
import type { CounterfoilFunction, Stores } from '#core'
import type { Tx } from './database/database.ts'
import { readAnew, type Settings } from './database/settings.ts'
import { listGroups } from './areas/access/functions/groups.ts'
import { viewApplication } from './areas/access/functions/view.ts'
import { assignSeats } from './areas/admissions/functions/assign.ts'
import { readAudiences } from './areas/admissions/functions/audiences.ts'
import { backfillSeats } from './areas/admissions/functions/backfill.ts'
import { distributeSeats } from './areas/admissions/functions/distribute.ts'
import { listHeldEvents } from './areas/admissions/functions/list-events.ts'
import { listHeld } from './areas/admissions/functions/list-held.ts'
import { openWaitlist } from './areas/admissions/functions/open-waitlist.ts'
import { reclaimSeats } from './areas/admissions/functions/reclaim.ts'
import { releaseSeats } from './areas/admissions/functions/release.ts'
import { removeAudience } from './areas/admissions/functions/remove-audience.ts'
import { saveAudience } from './areas/admissions/functions/save-audience.ts'
import { voidAdmissions } from './areas/admissions/functions/void.ts'
import { listAudit } from './areas/audit/functions/list.ts'
import { catalogueLists } from './areas/catalogue/functions/lists.ts'
import { activateChain } from './areas/chains/functions/activate.ts'
import { listChains } from './areas/chains/functions/list.ts'
import { saveChain } from './areas/chains/functions/save.ts'
import { tryChainOut } from './areas/chains/functions/try-out.ts'
import { viewChain } from './areas/chains/functions/view.ts'
import { addContact as addContactOfContacts } from './areas/contacts/functions/add.ts'
import { clearOfficial } from './areas/contacts/functions/clear-official.ts'
import { editContact } from './areas/contacts/functions/edit.ts'
import { listContacts } from './areas/contacts/functions/list.ts'
import { viewContact } from './areas/contacts/functions/view.ts'
import { adviseRoles } from './areas/decisions/functions/advise.ts'
import { compareRoles } from './areas/decisions/functions/compare-roles.ts'
import { explainDecision } from './areas/decisions/functions/explain.ts'
import { explainForSomebody } from './areas/decisions/functions/explain-for.ts'
import { permissionMatrix } from './areas/decisions/functions/matrix.ts'
import { listRoles } from './areas/decisions/functions/roles.ts'
import { simulateDecision } from './areas/decisions/functions/simulate.ts'
import { unneededRoles } from './areas/decisions/functions/unneeded-roles.ts'
import { whoCan } from './areas/decisions/functions/who.ts'
import { acceptInvitation } from './areas/employees/functions/accept.ts'
import { blockEmployee } from './areas/employees/functions/block.ts'
import { changeEmail } from './areas/employees/functions/change-email.ts'
import { changeEmployeeRoles } from './areas/employees/functions/change-roles.ts'
import { checkEmployeesFile } from './areas/employees/functions/check-file.ts'
import { chooseForEmployees } from './areas/employees/functions/choices.ts'
import { deactivateEmployee } from './areas/employees/functions/deactivate.ts'
import { editEmployee } from './areas/employees/functions/edit.ts'
import { exportEmployees } from './areas/employees/functions/export.ts'
import { importEmployees } from './areas/employees/functions/import-file.ts'
import { readInvitation } from './areas/employees/functions/invitation.ts'
import { inviteEmployee } from './areas/employees/functions/invite.ts'
import { inviteAgain } from './areas/employees/functions/invite-again.ts'
import { listEmployees } from './areas/employees/functions/list.ts'
import { previewRoles } from './areas/employees/functions/preview-roles.ts'
import { setManager } from './areas/employees/functions/set-manager.ts'
import { unblockEmployee } from './areas/employees/functions/unblock.ts'
import { viewEmployee } from './areas/employees/functions/view.ts'
import { addEvent } from './areas/events/functions/add.ts'
import { addSeason } from './areas/events/functions/add-season.ts'
import { addVenue } from './areas/events/functions/add-venue.ts'
import { eventCalendar } from './areas/events/functions/calendar.ts'
import { cancelEvent } from './areas/events/functions/cancel.ts'
import { editEvent } from './areas/events/functions/edit.ts'
import { editSeason } from './areas/events/functions/edit-season.ts'
import { editVenue } from './areas/events/functions/edit-venue.ts'
import { browseEvents } from './areas/events/functions/list.ts'
import { listPerformers } from './areas/events/functions/performers.ts'
import { postponeEvent } from './areas/events/functions/postpone.ts'
import { listSeasons } from './areas/events/functions/seasons.ts'
import { listVenues } from './areas/events/functions/venues.ts'
import { viewEvent } from './areas/events/functions/view.ts'
import { advanceLoad } from './areas/imports/functions/advance.ts'
import { checkManifest } from './areas/imports/functions/check.ts'
import { commitManifest } from './areas/imports/functions/commit.ts'
import { listImports } from './areas/imports/functions/list.ts'
import { mapColumns } from './areas/imports/functions/map.ts'
import { rejectedRows } from './areas/imports/functions/rejected.ts'
import { sampleManifest } from './areas/imports/functions/sample.ts'
import { stopLoad } from './areas/imports/functions/stop.ts'
import { undoLoad } from './areas/imports/functions/undo.ts'
import { uploadManifest } from './areas/imports/functions/upload.ts'
import { viewImport } from './areas/imports/functions/view.ts'
import { viewCost } from './areas/inventory/functions/cost.ts'
import { donateAdmissions } from './areas/inventory/functions/donate.ts'
import { editAdmission } from './areas/inventory/functions/edit.ts'
import { editAdmissions } from './areas/inventory/functions/edit-many.ts'
import { voidWithEvent } from './areas/inventory/functions/follow-event.ts'
import { listInventory } from './areas/inventory/functions/list.ts'
import { listForResale } from './areas/inventory/functions/list-for-resale.ts'
import { listOpenSeats } from './areas/inventory/functions/list-open.ts'
import { receiveAdmission } from './areas/inventory/functions/receive.ts'
import { removeInventoryView } from './areas/inventory/functions/remove-view.ts'
import { saveInventoryView } from './areas/inventory/functions/save-view.ts'
import { viewAdmission } from './areas/inventory/functions/view.ts'
import { inventoryViews } from './areas/inventory/functions/views.ts'
import { addGiftLimit } from './areas/limits/functions/add-gift-limit.ts'
import { addQuota } from './areas/limits/functions/add-quota.ts'
import { editGiftLimit } from './areas/limits/functions/edit-gift-limit.ts'
import { editQuota } from './areas/limits/functions/edit-quota.ts'
import { listLimits } from './areas/limits/functions/list.ts'
import { removeLimit } from './areas/limits/functions/remove.ts'
import { viewLimit } from './areas/limits/functions/view.ts'
import { clearMail } from './areas/mail/functions/clear.ts'
import { listMail } from './areas/mail/functions/list.ts'
import { retryMail } from './areas/mail/functions/retry.ts'
import { sendTestMail } from './areas/mail/functions/send-test.ts'
import { viewMail } from './areas/mail/functions/view.ts'
import { countNotifications } from './areas/notifications/functions/count.ts'
import { listNotifications } from './areas/notifications/functions/list.ts'
import { markAllRead } from './areas/notifications/functions/mark-all-read.ts'
import { markRead } from './areas/notifications/functions/mark-read.ts'
import { viewPreferences } from './areas/notifications/functions/preferences.ts'
import { sendTest } from './areas/notifications/functions/send-test.ts'
import { setPreferences } from './areas/notifications/functions/set-preferences.ts'
import { tellPeople } from './areas/notifications/functions/tell.ts'
import { verifyAlerts } from './areas/notifications/functions/verify.ts'
import { viewNotification } from './areas/notifications/functions/view.ts'
import { approveOrder } from './areas/orders/functions/approve.ts'
import { askApprover } from './areas/orders/functions/ask-approver.ts'
import { askAttendance } from './areas/orders/functions/ask-attendance.ts'
import { awardOrder } from './areas/orders/functions/award.ts'
import { callOffOrder } from './areas/orders/functions/call-off.ts'
import { cancelOrder } from './areas/orders/functions/cancel.ts'
import { cancelShipment } from './areas/orders/functions/cancel-shipment.ts'
import { checkCode } from './areas/orders/functions/check-code.ts'
import { claimOrder } from './areas/orders/functions/claim.ts'
import { claimByLink } from './areas/orders/functions/claim-by-link.ts'
import { closeAttendance } from './areas/orders/functions/close-attendance.ts'
import { confirmAttendance } from './areas/orders/functions/confirm-attendance.ts'
import { countOrders } from './areas/orders/functions/counts.ts'
import { readDecisionLink } from './areas/orders/functions/decision-link.ts'
import { countDeliveries } from './areas/orders/functions/delivery-counts.ts'
import { listDeliveries } from './areas/orders/functions/delivery-queue.ts'
import { denyOrder } from './areas/orders/functions/deny.ts'
import { draftOrder } from './areas/orders/functions/draft.ts'
import { expireOrders } from './areas/orders/functions/expire.ts'
import { cancelWithEvent } from './areas/orders/functions/follow-event.ts'
import { followDecisionLink } from './areas/orders/functions/follow-link.ts'
import { fulfilOrder } from './areas/orders/functions/fulfil.ts'
import { guestHistory } from './areas/orders/functions/guest-history.ts'
import { listOrders } from './areas/orders/functions/list.ts'
import { nameGuests } from './areas/orders/functions/name-guests.ts'
import { listNoShows } from './areas/orders/functions/no-shows.ts'
import { listOffices } from './areas/orders/functions/offices.ts'
import { seePace } from './areas/orders/functions/pace.ts'
import { passOrderOn } from './areas/orders/functions/pass-on.ts'
import { placeOrder } from './areas/orders/functions/place.ts'
import { previewOrder } from './areas/orders/functions/preview.ts'
import { readClaim } from './areas/orders/functions/read-claim.ts'
import { reassignOrder } from './areas/orders/functions/reassign.ts'
import { remindOfAttendance } from './areas/orders/functions/remind.ts'
import { returnOrder } from './areas/orders/functions/return.ts'
import { reviseOrder } from './areas/orders/functions/revise.ts'
import { saveOffice } from './areas/orders/functions/save-office.ts'
import { scanCode } from './areas/orders/functions/scan.ts'
import { sendOrder } from './areas/orders/functions/send.ts'
import { viewShipment } from './areas/orders/functions/shipment-view.ts'
import { submitOrder } from './areas/orders/functions/submit.ts'
import { downloadTickets } from './areas/orders/functions/ticket-pdf.ts'
import { orderTimeline } from './areas/orders/functions/timeline.ts'
import { turnDownOrder } from './areas/orders/functions/turn-down.ts'
import { undoScan } from './areas/orders/functions/undo-scan.ts'
import { viewOrder } from './areas/orders/functions/view.ts'
import { openWallet } from './areas/orders/functions/wallet.ts'
import { weighOrders } from './areas/orders/functions/weigh.ts'
import { listPeople } from './areas/people/functions/list.ts'
import { me } from './areas/people/functions/me.ts'
import { grantProxy } from './areas/proxies/functions/grant.ts'
import { listProxies } from './areas/proxies/functions/list.ts'
import { revokeProxy } from './areas/proxies/functions/revoke.ts'
import { switchUser } from './areas/proxies/functions/switch.ts'
import { switchBack } from './areas/proxies/functions/switch-back.ts'
import { viewProxy } from './areas/proxies/functions/view.ts'
import { listReports } from './areas/reports/functions/catalogue.ts'
import { exportReport } from './areas/reports/functions/export.ts'
import { listSavedReports } from './areas/reports/functions/list.ts'
import { removeReport } from './areas/reports/functions/remove.ts'
import { runReport } from './areas/reports/functions/run.ts'
import { saveReport } from './areas/reports/functions/save.ts'
import { scheduleReport } from './areas/reports/functions/schedule.ts'
import { sendDueReports } from './areas/reports/functions/send-due.ts'
import { approveSpecial } from './areas/specials/functions/approve.ts'
import { askSpecially } from './areas/specials/functions/ask.ts'
import { cancelSpecial } from './areas/specials/functions/cancel.ts'
import { declineSpecial } from './areas/specials/functions/decline.ts'
import { denySpecial } from './areas/specials/functions/deny.ts'
import { expireSpecial } from './areas/specials/functions/expire.ts'
import { listSpecials } from './areas/specials/functions/list.ts'
import { passSpecialOn } from './areas/specials/functions/pass-on.ts'
import { sourceSpecial } from './areas/specials/functions/source.ts'
import { viewSpecial } from './areas/specials/functions/view.ts'
import { answerSurvey } from './areas/surveys/functions/answer.ts'
import { archiveSurvey } from './areas/surveys/functions/archive.ts'
import { askByLink } from './areas/surveys/functions/ask.ts'
import { closeSurvey } from './areas/surveys/functions/close.ts'
import { createSurvey } from './areas/surveys/functions/create.ts'
import { duplicateSurvey } from './areas/surveys/functions/duplicate.ts'
import { editSurvey } from './areas/surveys/functions/edit.ts'
import { exportSurvey } from './areas/surveys/functions/export.ts'
import { listSurveys } from './areas/surveys/functions/list.ts'
import { openSurvey } from './areas/surveys/functions/open.ts'
import { surveyQuestions } from './areas/surveys/functions/questions.ts'
import { reachOfSurvey } from './areas/surveys/functions/reach.ts'
import { remindOfSurvey } from './areas/surveys/functions/remind.ts'
import { replyToSurvey } from './areas/surveys/functions/reply.ts'
import { surveyResults } from './areas/surveys/functions/results.ts'
import { sendSurveys } from './areas/surveys/functions/send.ts'
import { viewSurvey } from './areas/surveys/functions/view.ts'
import { waitingSurveys } from './areas/surveys/functions/waiting.ts'
import { addContact as addContactOfTickets } from './areas/tickets/functions/add-contact.ts'
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
import { openEmployees } from './areas/employees/store.ts'
import { openProxies } from './areas/proxies/store.ts'
import { openCatalogue } from './areas/catalogue/store.ts'
import { openTickets } from './areas/tickets/store.ts'
import { openSurveys } from './areas/surveys/store.ts'
import { openContacts } from './areas/contacts/store.ts'
import { openEvents } from './areas/events/store.ts'
import { openInventory } from './areas/inventory/store.ts'
import { openImports } from './areas/imports/store.ts'
import { openChains } from './areas/chains/store.ts'
import { openLimits } from './areas/limits/store.ts'
import { openOrders } from './areas/orders/store.ts'
import { openSpecials } from './areas/specials/store.ts'
import { openAdmissions } from './areas/admissions/store.ts'
import { openNotifications } from './areas/notifications/store.ts'
import { openAudit } from './areas/audit/store.ts'
import { openReports } from './areas/reports/store.ts'

export const functions: readonly CounterfoilFunction[] = [
  listGroups,
  viewApplication,
  assignSeats,
  readAudiences,
  backfillSeats,
  distributeSeats,
  listHeldEvents,
  listHeld,
  openWaitlist,
  reclaimSeats,
  releaseSeats,
  removeAudience,
  saveAudience,
  voidAdmissions,
  listAudit,
  catalogueLists,
  activateChain,
  listChains,
  saveChain,
  tryChainOut,
  viewChain,
  addContactOfContacts,
  clearOfficial,
  editContact,
  listContacts,
  viewContact,
  adviseRoles,
  compareRoles,
  explainDecision,
  explainForSomebody,
  permissionMatrix,
  listRoles,
  simulateDecision,
  unneededRoles,
  whoCan,
  acceptInvitation,
  blockEmployee,
  changeEmail,
  changeEmployeeRoles,
  checkEmployeesFile,
  chooseForEmployees,
  deactivateEmployee,
  editEmployee,
  exportEmployees,
  importEmployees,
  readInvitation,
  inviteEmployee,
  inviteAgain,
  listEmployees,
  previewRoles,
  setManager,
  unblockEmployee,
  viewEmployee,
  addEvent,
  addSeason,
  addVenue,
  eventCalendar,
  cancelEvent,
  editEvent,
  editSeason,
  editVenue,
  browseEvents,
  listPerformers,
  postponeEvent,
  listSeasons,
  listVenues,
  viewEvent,
  advanceLoad,
  checkManifest,
  commitManifest,
  listImports,
  mapColumns,
  rejectedRows,
  sampleManifest,
  stopLoad,
  undoLoad,
  uploadManifest,
  viewImport,
  viewCost,
  donateAdmissions,
  editAdmission,
  editAdmissions,
  voidWithEvent,
  listInventory,
  listForResale,
  listOpenSeats,
  receiveAdmission,
  removeInventoryView,
  saveInventoryView,
  viewAdmission,
  inventoryViews,
  addGiftLimit,
  addQuota,
  editGiftLimit,
  editQuota,
  listLimits,
  removeLimit,
  viewLimit,
  clearMail,
  listMail,
  retryMail,
  sendTestMail,
  viewMail,
  countNotifications,
  listNotifications,
  markAllRead,
  markRead,
  viewPreferences,
  sendTest,
  setPreferences,
  tellPeople,
  verifyAlerts,
  viewNotification,
  approveOrder,
  askApprover,
  askAttendance,
  awardOrder,
  callOffOrder,
  cancelOrder,
  cancelShipment,
  checkCode,
  claimOrder,
  claimByLink,
  closeAttendance,
  confirmAttendance,
  countOrders,
  readDecisionLink,
  countDeliveries,
  listDeliveries,
  denyOrder,
  draftOrder,
  expireOrders,
  cancelWithEvent,
  followDecisionLink,
  fulfilOrder,
  guestHistory,
  listOrders,
  nameGuests,
  listNoShows,
  listOffices,
  seePace,
  passOrderOn,
  placeOrder,
  previewOrder,
  readClaim,
  reassignOrder,
  remindOfAttendance,
  returnOrder,
  reviseOrder,
  saveOffice,
  scanCode,
  sendOrder,
  viewShipment,
  submitOrder,
  downloadTickets,
  orderTimeline,
  turnDownOrder,
  undoScan,
  viewOrder,
  openWallet,
  weighOrders,
  listPeople,
  me,
  grantProxy,
  listProxies,
  revokeProxy,
  switchUser,
  switchBack,
  viewProxy,
  listReports,
  exportReport,
  listSavedReports,
  removeReport,
  runReport,
  saveReport,
  scheduleReport,
  sendDueReports,
  approveSpecial,
  askSpecially,
  cancelSpecial,
  declineSpecial,
  denySpecial,
  expireSpecial,
  listSpecials,
  passSpecialOn,
  sourceSpecial,
  viewSpecial,
  answerSurvey,
  archiveSurvey,
  askByLink,
  closeSurvey,
  createSurvey,
  duplicateSurvey,
  editSurvey,
  exportSurvey,
  listSurveys,
  openSurvey,
  surveyQuestions,
  reachOfSurvey,
  remindOfSurvey,
  replyToSurvey,
  surveyResults,
  sendSurveys,
  viewSurvey,
  waitingSurveys,
  addContactOfTickets,
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

/** Every area's store, bound to one transaction of one organisation; opened where somebody asks for it. */
export function openStores(tx: Tx, org: string, settings: Settings = readAnew): Stores {
  const open = <Store>(opener: (tx: Tx, org: string, settings: Settings) => Store) => opener(tx, org, settings)
  const opened: { -readonly [Area in keyof Stores]?: Stores[Area] } = {}
  return {
    get people() {
      return (opened.people ??= open(openPeople))
    },
    get access() {
      return (opened.access ??= open(openAccess))
    },
    get mail() {
      return (opened.mail ??= open(openMail))
    },
    get employees() {
      return (opened.employees ??= open(openEmployees))
    },
    get proxies() {
      return (opened.proxies ??= open(openProxies))
    },
    get catalogue() {
      return (opened.catalogue ??= open(openCatalogue))
    },
    get tickets() {
      return (opened.tickets ??= open(openTickets))
    },
    get surveys() {
      return (opened.surveys ??= open(openSurveys))
    },
    get contacts() {
      return (opened.contacts ??= open(openContacts))
    },
    get events() {
      return (opened.events ??= open(openEvents))
    },
    get inventory() {
      return (opened.inventory ??= open(openInventory))
    },
    get imports() {
      return (opened.imports ??= open(openImports))
    },
    get chains() {
      return (opened.chains ??= open(openChains))
    },
    get limits() {
      return (opened.limits ??= open(openLimits))
    },
    get orders() {
      return (opened.orders ??= open(openOrders))
    },
    get specials() {
      return (opened.specials ??= open(openSpecials))
    },
    get admissions() {
      return (opened.admissions ??= open(openAdmissions))
    },
    get notifications() {
      return (opened.notifications ??= open(openNotifications))
    },
    get audit() {
      return (opened.audit ??= open(openAudit))
    },
    get reports() {
      return (opened.reports ??= open(openReports))
    },
  }
}
