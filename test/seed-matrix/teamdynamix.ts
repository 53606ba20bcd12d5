/**
 * The lines of the ticketing seed that are built, transcribed from its text. Permissions are named once, beside the
 * seed's own words for them; the bars of conversion and template are the seed's general rule (its article on rights).
 */
import type { Line } from './line.ts'

/** "The user will be able to edit all tickets regardless of type" */
const editAll = 'tickets.edit-all'
/** "The user will be able to edit tickets for which they are primarily responsible" */
const editOwn = 'tickets.edit-own'
/** "The user will be able to update all tickets and ticket tasks regardless of type" */
const updateAll = 'tickets.update-all'
/** "The user will be able to take primary responsibility for all unassigned tickets regardless of type" */
const take = 'tickets.take-unassigned'
/** "View all requests belonging to assigned accts/depts" */
const seeAccounts = 'tickets.see-account-requests'
/** "Allow requestors/creators to view tickets in the Client Portal" */
const requestorsMayView = 'portal.requestors-see-theirs'
/** "Allow ticket contacts to view tickets in Client Portal" */
const contactsMayView = 'portal.contacts-see-theirs'

/** "Enterprise, Technician, or Student Technician" */
const desk = ['enterprise', 'technician', 'student-technician'] as const
/** "Enterprise, Project Manager, Technician, Team Member, or Student Technician" */
const myWork = ['enterprise', 'project-manager', 'technician', 'team-member', 'student-technician'] as const
/** "Client or higher" */
const clientOrHigher = [...myWork, 'client'] as const

const seeing = ['tickets.view', 'tickets.list', 'tickets.counts']

/** "edit all" or primary responsibility with "edit own" or Reviewer */
const editing = [
  { permissions: [editAll] },
  { relations: ['responsible'], permissions: [editOwn] },
  { relations: ['reviewer'] },
]

export const teamdynamix: readonly Line[] = [
  {
    row: 'tdx.create.ticketing-app',
    functions: ['tickets.enter'],
    licences: desk,
    applications: ['work-management', 'ticketing'],
    anyOf: [],
  },
  {
    row: 'tdx.view.own-portal',
    functions: seeing,
    licences: clientOrHigher,
    applications: ['client-portal'],
    anyOf: [{ relations: ['requestor-or-creator'] }],
    settings: [requestorsMayView],
  },
  {
    row: 'tdx.view.account-portal',
    functions: seeing,
    licences: clientOrHigher,
    applications: ['client-portal'],
    anyOf: [{ permissions: [seeAccounts], relations: ['in-own-account'] }],
    settings: [requestorsMayView],
  },
  {
    row: 'tdx.view.contact-portal',
    functions: seeing,
    licences: clientOrHigher,
    applications: ['client-portal'],
    anyOf: [{ relations: ['contact'] }],
    settings: [contactsMayView],
  },
  {
    row: 'tdx.view.any-ticket',
    functions: [...seeing, 'tickets.read-notes'],
    licences: desk,
    applications: ['work-management', 'ticketing'],
    anyOf: [],
  },
  {
    row: 'tdx.view.my-work',
    functions: seeing,
    licences: myWork,
    applications: ['work-management', 'my-work'],
    anyOf: [{ relations: ['responsible'] }],
  },
  {
    row: 'tdx.work.assign',
    functions: ['tickets.assign'],
    licences: desk,
    applications: ['work-management'],
    anyOf: [{ permissions: [editAll] }, { relations: ['reviewer'] }, { relations: ['responsible'] }],
    bars: ['converted', 'template'],
  },
  {
    row: 'tdx.work.take',
    functions: ['tickets.take'],
    licences: desk,
    applications: ['work-management', 'ticketing'],
    anyOf: [{ permissions: [take] }],
    // "Ticket must not be converted, completed, canceled, or assigned"
    bars: ['converted', 'closed', 'has-person', 'template'],
  },
  {
    row: 'tdx.work.edit',
    functions: ['tickets.edit'],
    licences: desk,
    applications: ['work-management'],
    anyOf: editing,
    bars: ['converted', 'template'],
  },
  {
    row: 'tdx.work.add-people',
    functions: ['tickets.add-contact'],
    licences: desk,
    applications: ['work-management'],
    anyOf: editing,
    bars: ['converted', 'template'],
  },
  {
    row: 'tdx.work.update-status',
    functions: ['tickets.update-status'],
    licences: desk,
    applications: ['work-management'],
    anyOf: [
      { permissions: [updateAll, editAll] },
      { relations: ['responsible'], permissions: [editOwn] },
      { relations: ['reviewer'] },
    ],
    bars: ['converted', 'template'],
    notes: [
      {
        says: '"Can update even if converted to project task (if task is completed)"',
        world: {
          licence: 'technician',
          applications: ['work-management'],
          relations: ['reviewer'],
          states: ['converted', 'converted-task-complete'],
        },
        allowed: true,
      },
    ],
  },
]
