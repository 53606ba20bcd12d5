import { choice, defineSubject, flag, id, link, maybeFlag, maybeId } from '#core'

export const statusClasses = ['new', 'in-process', 'on-hold', 'requested', 'completed', 'cancelled'] as const
export type StatusClass = (typeof statusClasses)[number]

/** A status of these classes ends the work. */
export const closedClasses: readonly string[] = ['completed', 'cancelled'] satisfies StatusClass[]

/** A request for service, in one ticketing application. */
export const theTicket = defineSubject({
  name: 'ticket',
  area: 'tickets',
  application: { kind: 'ticketing', field: 'applicationId' },
  view: 'tickets.view',
  fields: {
    id,
    applicationId: id,
    typeId: id,
    requestorId: id,
    creatorId: id,
    accountId: maybeId,
    responsibleId: maybeId,
    responsibleGroupId: maybeId,
    statusClass: choice(...statusClasses),
    isConverted: flag,
    convertedTaskComplete: maybeFlag,
    isTemplate: flag,
    isArchived: flag,
    contacts: link('ticketContacts', 'ticketId', 'personId'),
  },
})
