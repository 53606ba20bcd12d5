/** What a new organisation begins with: applications, roles and a catalogue that an administrator may then change. */
import type { StatusClass } from '../areas/tickets/public.ts'

export const applications = [
  { kind: 'work-management', slug: 'work-management', name: 'Work Management' },
  { kind: 'my-work', slug: 'my-work', name: 'My Work' },
  { kind: 'client-portal', slug: 'client-portal', name: 'Client Portal' },
  { kind: 'people', slug: 'people', name: 'People' },
  { kind: 'ticketing', slug: 'service-desk', name: 'Service Desk' },
  { kind: 'box-office', slug: 'box-office', name: 'Box Office' },
] as const

/** Toggles of the Client Portal are on at first, as the seed expects of somebody who has not looked yet. */
export const ticketingSettings = {
  'portal.requestors-see-theirs': true,
  'portal.contacts-see-theirs': true,
}

export const ticketingRoles = [
  {
    name: 'Desk lead',
    purpose: 'Runs the desk: edits and updates every ticket',
    permissions: ['tickets.edit-all', 'tickets.update-all', 'tickets.take-unassigned', 'tickets.edit-own'],
  },
  {
    name: 'Technician',
    purpose: 'Takes free tickets and works on their own',
    permissions: ['tickets.take-unassigned', 'tickets.edit-own'],
  },
  { name: 'Resolver', purpose: 'Works on tickets that others assign', permissions: ['tickets.edit-own'] },
  { name: 'Observer', purpose: 'Reads along', permissions: [] },
] as const

export const statuses: readonly { readonly name: string; readonly class: StatusClass }[] = [
  { name: 'New', class: 'new' },
  { name: 'In process', class: 'in-process' },
  { name: 'On hold', class: 'on-hold' },
  { name: 'Waiting for requester', class: 'on-hold' },
  { name: 'Requested', class: 'requested' },
  { name: 'Resolved', class: 'completed' },
  { name: 'Cancelled', class: 'cancelled' },
]

export const ticketTypes = ['General', 'Hardware', 'Software', 'Access', 'Printing', 'Network'] as const

export const impacts = [
  'Affects organisation',
  'Affects department',
  'Affects group',
  'Affects person',
] as const
export const urgencies = ['High', 'Medium', 'Low'] as const
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
export const defaultPriority = 'P3'

/** Impact by urgency, as ITIL tables have it: the further both are from the top, the later. */
export const priorityFor = (impact: number, urgency: number): (typeof priorities)[number] =>
  priorities[Math.min(priorities.length - 1, impact === 0 ? urgency : impact + urgency - 1)] ??
  defaultPriority
