import type { Plan } from './plan.ts'

const template = {
  application: 'it-help',
  classification: 'service-request',
  requestor: 'edie',
  enteredBy: 'edie',
  impact: 'Affects person',
  urgency: 'Medium',
} as const

/** Requests that come again and again, written once. */
export const templates: readonly Omit<Plan, 'enteredAt' | 'acts'>[] = [
  {
    ...template,
    type: 'Accounts',
    title: 'A new colleague starts',
    text: 'Name, first day, department and manager. Account, mailbox, badge, laptop, and the folders of the team.',
  },
  {
    ...template,
    type: 'Accounts',
    title: 'A colleague leaves',
    text: 'Name and last day. Who takes over the files and the mailbox? Equipment to come back.',
  },
  {
    ...template,
    application: 'facilities',
    type: 'Moves and furniture',
    title: 'A team moves',
    text: 'From where to where, how many desks, and the weekend that suits. Plan of the new room attached.',
    requestor: 'bram',
    enteredBy: 'bram',
  },
]
