/** The cells of the box office seed that are built: what each of its roles may, transcribed from its two tables. */
import { boxOfficeRoles } from '../../src/areas/orders/standard-roles.ts'
import type { World } from '../../src/core/public.ts'
import type { Verdict } from './line.ts'

/** The columns of the comparison, and everybody who has none of the roles. */
type Role = 'Employee' | 'Manager' | 'Ticket Manager' | 'Inventory Manager' | 'Super User'

type Scene = Pick<World, 'relations' | 'states'>

interface Cell {
  readonly says: string
  readonly scene: Scene
  readonly yes: readonly Role[]
}

export interface TicketosLine {
  readonly row: string
  readonly functions: readonly string[]
  /** those who are not named in a cell are refused in its scene */
  readonly cells: readonly Cell[]
}

const roles: readonly Role[] = ['Employee', 'Manager', 'Ticket Manager', 'Inventory Manager', 'Super User']

const waiting = ['awaits-approval']
/** They assign, reclaim and backfill; a Manager and an Employee do not. */
const handsOut: readonly Role[] = ['Ticket Manager', 'Inventory Manager', 'Super User']

export const ticketos: readonly TicketosLine[] = [
  {
    row: 'tos.orders.decide',
    functions: ['orders.approve', 'orders.deny', 'specials.approve', 'specials.deny'],
    cells: [
      {
        says: 'an order of somebody they manage',
        scene: { relations: ['manages-owner'], states: [...waiting, 'awaits-manager'] },
        yes: ['Manager', 'Super User'],
      },
      {
        says: 'an order of a stranger',
        scene: { states: [...waiting, 'awaits-manager'] },
        yes: ['Super User'],
      },
      {
        says: 'an order of somebody they manage, at the step of compliance',
        scene: { relations: ['manages-owner'], states: [...waiting, 'awaits-compliance'] },
        yes: ['Super User'],
      },
      {
        says: 'an order at a step that names them, which gives nobody a word their role does not',
        scene: { relations: ['named-approver'], states: [...waiting, 'awaits-person'] },
        yes: ['Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.orders.decide',
    functions: ['orders.award', 'orders.turn-down'],
    cells: [
      {
        says: 'somebody on a waiting list that nobody named them for',
        scene: { states: ['on-waitlist'] },
        yes: ['Super User'],
      },
      {
        says: 'somebody on a waiting list that they award (ruling A7)',
        scene: { relations: ['awards-waitlist'], states: ['on-waitlist'] },
        yes: roles,
      },
    ],
  },
  {
    row: 'tos.orders.own',
    functions: ['orders.cancel', 'orders.view'],
    cells: [
      {
        says: 'an order of their own',
        scene: { relations: ['owner'], states: [...waiting, 'undecided'] },
        yes: roles,
      },
    ],
  },
  {
    row: 'tos.orders.fulfil',
    functions: ['orders.send'],
    cells: [
      {
        says: 'an approved order',
        scene: { states: ['awaits-delivery', 'guests-complete', 'seats-on-hand'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.orders.fulfil',
    functions: ['orders.fulfil', 'orders.cancel-shipment', 'orders.return'],
    cells: [
      {
        says: 'an order on its way',
        scene: { states: ['awaits-delivery', 'sent', 'delivered'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.orders.fulfil',
    functions: ['orders.delivery-queue', 'orders.delivery-counts', 'orders.check-code', 'orders.scan'],
    cells: [{ says: 'the queue', scene: {}, yes: ['Inventory Manager', 'Super User'] }],
  },
  {
    row: 'tos.inventory.view',
    functions: [
      'inventory.list',
      'inventory.view',
      'inventory.views',
      'inventory.save-view',
      'inventory.remove-view',
    ],
    cells: [{ says: 'the stock', scene: {}, yes: ['Inventory Manager', 'Super User'] }],
  },
  {
    row: 'tos.inventory.load',
    functions: ['inventory.receive', 'admissions.void'],
    cells: [
      {
        says: 'a ticket on its way',
        scene: { states: ['in-transit'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.inventory.load',
    functions: ['inventory.donate', 'inventory.list-for-resale'],
    cells: [
      {
        says: 'a ticket that leaves while somebody can still go',
        scene: { states: ['usable', 'event-to-come'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.inventory.load',
    functions: [
      'imports.upload',
      'imports.view',
      'imports.list',
      'imports.rejected',
      'imports.sample',
      'imports.undo',
    ],
    cells: [{ says: 'a manifest', scene: {}, yes: ['Inventory Manager', 'Super User'] }],
  },
  {
    row: 'tos.inventory.load',
    functions: ['imports.map', 'imports.check', 'imports.commit', 'imports.stop'],
    cells: [
      {
        says: 'a manifest at the step where it is',
        scene: { states: ['before-commit', 'ready', 'being-loaded'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.inventory.load',
    functions: [
      'events.add',
      'events.add-season',
      'events.add-venue',
      'events.cancel',
      'events.edit',
      'events.edit-season',
      'events.edit-venue',
      'events.postpone',
    ],
    cells: [
      {
        says: 'the calendar that tickets are loaded for',
        scene: {},
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.surveys.manage',
    functions: [
      'surveys.duplicate',
      'surveys.edit',
      'surveys.export',
      'surveys.list',
      'surveys.reach',
      'surveys.results',
      'surveys.view',
    ],
    cells: [
      {
        says: 'a survey of their own',
        scene: { relations: ['owner'] },
        yes: ['Ticket Manager', 'Inventory Manager', 'Super User'],
      },
      { says: 'a survey of somebody else', scene: {}, yes: ['Inventory Manager', 'Super User'] },
    ],
  },
  {
    row: 'tos.surveys.manage',
    functions: ['surveys.create'],
    cells: [{ says: 'a new survey', scene: {}, yes: ['Ticket Manager', 'Inventory Manager', 'Super User'] }],
  },
  {
    row: 'tos.inventory.edit',
    functions: ['inventory.edit', 'inventory.edit-many'],
    cells: [
      {
        says: 'an "In Transit" ticket',
        scene: { states: ['in-transit'] },
        yes: ['Inventory Manager', 'Super User'],
      },
      { says: 'any other ticket', scene: {}, yes: ['Super User'] },
    ],
  },
  ...(
    [
      ['invite', ['employees.invite', 'employees.invite-again']],
      ['edit', ['employees.edit', 'employees.change-email']],
      ['roles', ['employees.change-roles']],
      ['set-manager', ['employees.set-manager']],
      ['block', ['employees.block']],
      ['deactivate', ['employees.deactivate']],
    ] as const
  ).map(
    ([line, functions]): TicketosLine => ({
      row: `tos.employees.${line}`,
      functions,
      cells: [
        {
          says: 'somebody else who is active',
          scene: {
            states:
              line === 'invite' ? ['employee.can-be-invited'] : ['employee.active', 'employee.in-box-office'],
          },
          yes: ['Super User'],
        },
      ],
    }),
  ),
  {
    row: 'tos.tickets.assign',
    functions: [
      'admissions.assign',
      'admissions.distribute',
      'admissions.release',
      'admissions.list-held',
      'admissions.list-events',
    ],
    cells: [
      {
        says: 'a ticket that was handed to them',
        scene: { relations: ['steward'], states: ['not-given-yet', 'event-to-come'] },
        yes: handsOut,
      },
      {
        says: 'a ticket that they hold',
        scene: { relations: ['keeper'], states: ['not-given-yet', 'event-to-come'] },
        yes: handsOut,
      },
      {
        says: 'any other ticket',
        scene: { states: ['not-given-yet', 'event-to-come'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.tickets.assign',
    functions: ['admissions.open-waitlist'],
    cells: [{ says: 'a waiting list', scene: {}, yes: ['Inventory Manager', 'Super User'] }],
  },
  {
    row: 'tos.tickets.reclaim',
    functions: ['admissions.reclaim'],
    cells: [
      {
        says: 'a ticket that they handed out',
        scene: { relations: ['steward'], states: ['given', 'event-to-come'] },
        yes: handsOut,
      },
      {
        says: 'any other ticket',
        scene: { states: ['given', 'event-to-come'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.tickets.backfill',
    functions: ['admissions.backfill'],
    cells: [
      {
        says: 'an unused ticket of theirs',
        scene: { relations: ['steward'], states: ['event-over', 'unaccounted'] },
        yes: handsOut,
      },
      {
        says: 'any other unused ticket',
        scene: { states: ['event-over', 'unaccounted'] },
        yes: ['Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.reports.access',
    functions: ['reports.run', 'reports.export'],
    cells: [
      {
        says: 'the reports',
        scene: {},
        yes: ['Manager', 'Ticket Manager', 'Inventory Manager', 'Super User'],
      },
    ],
  },
  {
    row: 'tos.proxy.switch-user',
    functions: ['proxies.grant', 'proxies.switch', 'proxies.switch-back', 'proxies.revoke', 'proxies.view'],
    cells: [
      {
        says: 'a proxy that was granted to them',
        scene: { relations: ['proxy.holder'], states: ['proxy.begun'] },
        yes: roles,
      },
    ],
  },
  {
    row: 'tos.notifications.verify',
    functions: [
      'notifications.verify',
      'notifications.send-test',
      'mail.list',
      'mail.view',
      'mail.retry',
      'mail.send-test',
    ],
    cells: [
      {
        says: 'whether managers and administrators are alerted',
        scene: { states: ['mail.not-left'] },
        yes: ['Super User'],
      },
    ],
  },
  {
    row: 'tos.advisor',
    functions: ['decisions.advise', 'decisions.compare-roles'],
    cells: [{ says: 'which role fits', scene: {}, yes: roles }],
  },
  {
    row: 'tos.advisor',
    functions: ['decisions.unneeded-roles'],
    cells: [{ says: 'which roles nobody has needed', scene: {}, yes: ['Super User'] }],
  },
]

/** The seed has no licences: the least of them that may hold the application stands for all. */
export function verdictsOf(line: TicketosLine): readonly Verdict[] {
  return line.cells.flatMap(({ says, scene, yes }) =>
    roles.flatMap((role) => {
      const world: World = {
        licence: 'client',
        applications: ['box-office'],
        permissions: [...permissionsOf(role)],
        ...scene,
      }
      return [
        { says: `${role}, ${says}`, world, allowed: yes.includes(role) },
        {
          says: `${role}, ${says}, without the Box Office`,
          world: { ...world, applications: [] },
          allowed: false,
        },
        { says: `${role}, ${says}, blocked`, world: { ...world, active: false }, allowed: false },
      ]
    }),
  )
}

function permissionsOf(role: Role): readonly string[] {
  const standard = boxOfficeRoles.find(({ name }) => name === role)
  if (!standard) throw new Error(`the box office has no role "${role}" to start from`)
  return standard.permissions
}
