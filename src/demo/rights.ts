/** The applications of Harbour Works and the roles in them. Roles are data: nothing in the program knows their names. */
import { boxOfficeRoles } from '../areas/orders/standard-roles.ts'

const portal = {
  'portal.requestors-see-theirs': true,
  'portal.contacts-see-theirs': true,
}

export interface NewApplication {
  readonly kind: string
  readonly name: string
  readonly slug: string
  readonly purpose: string
  readonly settings?: Readonly<Record<string, boolean>>
}

const only = (slug: string, name: string, purpose: string): NewApplication => ({
  kind: slug,
  slug,
  name,
  purpose,
})

export const applications: readonly NewApplication[] = [
  only('work-management', 'Work Management', 'Where the desks work'),
  only('my-work', 'My Work', 'What is assigned to you, from every application'),
  only('client-portal', 'Client Portal', 'Where people ask for something and follow it'),
  only('people', 'People', 'Who is who, their groups and departments'),
  {
    kind: 'ticketing',
    slug: 'it-help',
    name: 'IT Help',
    purpose: 'Computers, network, accounts and rooms',
    settings: portal,
  },
  {
    kind: 'ticketing',
    slug: 'facilities',
    name: 'Facilities',
    purpose: 'Buildings, furniture, keys and heating',
    settings: portal,
  },
  {
    ...only('box-office', 'Box Office', 'Seats and passes of the company, for guests and colleagues'),
    // Nobody sends the mail of the demo: its people read it in the outbox.
    settings: { 'mail.read-here': true },
  },
]

interface NewRole {
  readonly applicationKind: string
  readonly name: string
  readonly purpose: string
  readonly permissions: readonly string[]
}

const desk = (name: string, purpose: string, ...permissions: string[]): NewRole => ({
  applicationKind: 'ticketing',
  name,
  purpose,
  permissions,
})

export const roles: readonly NewRole[] = [
  desk(
    'Technician',
    'Takes tickets and works on those they are responsible for.',
    'tickets.take-unassigned',
    'tickets.edit-own',
  ),
  desk('Resolver', 'Works on the tickets that others give to them.', 'tickets.edit-own'),
  desk(
    'Desk lead',
    'Works on every ticket of the application, and distributes them.',
    'tickets.edit-all',
    'tickets.update-all',
    'tickets.take-unassigned',
    'tickets.edit-own',
  ),
  desk('Observer', 'Reads along.'),
  ...boxOfficeRoles.map((role) => ({ applicationKind: 'box-office', ...role })),
]

export const globalRoles: readonly NewRole[] = [
  {
    applicationKind: 'global',
    name: 'Department head',
    purpose: 'Sees the requests of their department.',
    permissions: ['tickets.see-account-requests'],
  },
]
