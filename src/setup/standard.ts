/**
 * What a new organisation begins with, as data: applications, roles, and the words of its first desk. Everything
 * here can be changed by its administrators afterwards.
 */
export interface StandardApplication {
  readonly slug: string
  readonly kind: string
  readonly name: string
  readonly purpose: string
}

export const applications: readonly StandardApplication[] = [
  { slug: 'work-management', kind: 'work-management', name: 'Work Management', purpose: 'Work on tickets' },
  { slug: 'my-work', kind: 'my-work', name: 'My Work', purpose: 'Your own tickets and tasks in one place' },
  {
    slug: 'client-portal',
    kind: 'client-portal',
    name: 'Client Portal',
    purpose: 'Ask for something, see how it stands',
  },
  { slug: 'people', kind: 'people', name: 'People', purpose: 'People, groups and their rights' },
  { slug: 'service-desk', kind: 'ticketing', name: 'Service Desk', purpose: 'Requests for service' },
  { slug: 'box-office', kind: 'box-office', name: 'Box Office', purpose: 'Seats and passes for events' },
]

/** Switches of a ticketing application that are on at first: people see what they asked for. */
export const ticketingSettings = {
  'portal.requestors-see-theirs': true,
  'portal.contacts-see-theirs': true,
  'portal.accounts-see-theirs': true,
}

export interface StandardRole {
  readonly kind: string
  readonly name: string
  readonly purpose: string
  readonly permissions: readonly string[]
}

export const roles: readonly StandardRole[] = [
  {
    kind: 'ticketing',
    name: 'Technician',
    purpose: 'Takes tickets and works on them',
    permissions: ['tickets.take-unassigned', 'tickets.edit-own'],
  },
  {
    kind: 'ticketing',
    name: 'Desk lead',
    purpose: 'Works on all tickets of the desk and gives them out',
    permissions: ['tickets.take-unassigned', 'tickets.edit-own', 'tickets.edit-all', 'tickets.update-all'],
  },
  {
    kind: 'box-office',
    name: 'Manager',
    purpose: 'Approves or denies orders of the people they manage',
    permissions: ['orders.decide@reports'],
  },
  {
    kind: 'box-office',
    name: 'Ticket Manager',
    purpose: 'Assigns, reclaims and backfills admissions',
    permissions: [],
  },
  {
    kind: 'box-office',
    name: 'Inventory Manager',
    purpose: 'Loads, edits and fulfils the inventory',
    permissions: ['inventory.view', 'inventory.load', 'inventory.edit@in-transit', 'inventory.cost'],
  },
  {
    kind: 'box-office',
    name: 'Super User',
    purpose: 'Everything in the box office',
    permissions: [
      'orders.decide',
      'orders.all',
      'inventory.view',
      'inventory.load',
      'inventory.edit',
      'inventory.cost',
    ],
  },
]

/** Roles of the first administrator, by application. */
export const firstRoles = [
  { slug: 'service-desk', role: 'Desk lead' },
  { slug: 'box-office', role: 'Super User' },
] as const

/** In order; the first is what a new ticket gets. */
export const statuses = [
  ['New', 'new'],
  ['In process', 'in-process'],
  ['On hold', 'on-hold'],
  ['Requested', 'requested'],
  ['Resolved', 'completed'],
  ['Cancelled', 'cancelled'],
] as const

export const ticketTypes = ['General', 'Access', 'Hardware', 'Software'] as const

export const impacts = ['Affects organisation', 'Affects group', 'Affects person'] as const
export const urgencies = ['High', 'Medium', 'Low'] as const
export const priorities = ['Emergency', 'High', 'Medium', 'Low'] as const
export const usualPriority = 'Medium'

/** Priority by impact (down) and urgency (across). */
export const priorityMatrix = [
  ['Emergency', 'High', 'Medium'],
  ['High', 'Medium', 'Low'],
  ['Medium', 'Low', 'Low'],
] as const
