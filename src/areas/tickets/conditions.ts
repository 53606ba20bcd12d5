/** States of a ticket, as sentences in the present; each names what changes it. */
import { anyOf, not, state } from '#core'
import { closedClasses, theTicket } from './ticket.ts'

export const isConverted = state(theTicket, {
  id: 'ticket.converted',
  says: 'converted to a project task',
  otherwise: 'not converted',
  holds: { op: 'equals', field: 'isConverted', value: true },
})

export const convertedTaskIsComplete = state(theTicket, {
  id: 'ticket.converted-task-complete',
  says: 'converted to a task that is complete',
  otherwise: 'converted to a task that is still open',
  holds: { op: 'equals', field: 'convertedTaskComplete', value: true },
})

export const isTemplate = state(theTicket, {
  id: 'ticket.template',
  says: 'a template',
  otherwise: 'not a template',
  holds: { op: 'equals', field: 'isTemplate', value: true },
})

export const isArchived = state(theTicket, {
  id: 'ticket.archived',
  says: 'archived',
  otherwise: 'not archived',
  holds: { op: 'equals', field: 'isArchived', value: true },
})

export const isClosed = state(theTicket, {
  id: 'ticket.closed',
  says: 'completed or cancelled',
  otherwise: 'open',
  holds: { op: 'one-of', field: 'statusClass', values: closedClasses },
  changedBy: [{ by: 'function', id: 'tickets.update-status' }],
})

export const hasPerson = state(theTicket, {
  id: 'ticket.has-person',
  says: 'assigned to a person',
  otherwise: 'not assigned to a person',
  holds: { op: 'not', of: { op: 'absent', field: 'responsibleId' } },
  changedBy: [{ by: 'function', id: 'tickets.assign' }],
})

/** Ruling 9: a ticket that a group holds is free for its members alone. */
export const isOfAnotherGroup = state(theTicket, {
  id: 'ticket.of-another-group',
  says: 'held by a group that you are not in',
  otherwise: 'not held by another group',
  holds: {
    op: 'not',
    of: {
      op: 'any',
      of: [
        { op: 'absent', field: 'responsibleGroupId' },
        { op: 'in-set', field: 'responsibleGroupId', set: 'groups' },
      ],
    },
  },
  changedBy: [{ by: 'function', id: 'tickets.assign' }],
})

/** Ruling 22: nothing may be done to a converted ticket, a template or an archived one, unless a row says otherwise. */
export const isLive = [not(isConverted), not(isTemplate), not(isArchived)] as const

/** The row of the status update: allowed on a converted ticket once its task is complete. */
export const isNotConvertedOrTaskComplete = anyOf(not(isConverted), convertedTaskIsComplete)
