/** States of a person in the box office, as sentences in the present; each names what changes it. */
import { state } from '#core'
import { theEmployee } from './employee.ts'

/** Whoever shuts out themself leaves nobody to let them in again. By proxy neither. */
export const isYourself = state(theEmployee, {
  id: 'employee.yourself',
  says: 'yourself',
  otherwise: 'somebody else than you',
  holds: { op: 'in-set', field: 'id', set: 'acting' },
})

export const isActive = state(theEmployee, {
  id: 'employee.active',
  says: 'active',
  otherwise: 'not active',
  holds: { op: 'equals', field: 'status', value: 'active' },
  changedBy: [{ by: 'function', id: 'employees.unblock' }],
})

export const isBlocked = state(theEmployee, {
  id: 'employee.blocked',
  says: 'blocked',
  otherwise: 'not blocked',
  holds: { op: 'equals', field: 'status', value: 'blocked' },
  changedBy: [{ by: 'function', id: 'employees.block' }],
})

export const isDeactivated = state(theEmployee, {
  id: 'employee.deactivated',
  says: 'deactivated',
  otherwise: 'not deactivated',
  holds: { op: 'equals', field: 'status', value: 'deactivated' },
  changedBy: [{ by: 'function', id: 'employees.invite-again' }],
})

/** Somebody who left comes back the way a newcomer comes. */
export const canBeInvited = state(theEmployee, {
  id: 'employee.can-be-invited',
  says: 'invited and not here yet, or deactivated',
  otherwise: 'here already',
  holds: { op: 'one-of', field: 'status', values: ['invited', 'deactivated'] },
  changedBy: [{ by: 'function', id: 'employees.deactivate' }],
})

/** Of those who are blocked, somebody may never have had it: they can be unblocked, and then invited. */
export const inTheBoxOffice = state(theEmployee, {
  id: 'employee.in-box-office',
  says: 'somebody who has the Box Office',
  otherwise: 'somebody without the Box Office',
  holds: { op: 'equals', field: 'hasBoxOffice', value: true },
  changedBy: [{ by: 'function', id: 'employees.invite' }],
})
