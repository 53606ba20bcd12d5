/** The roles of the seed, as data to start from: an administrator may change every one. No function names them. */

interface StandardRole {
  readonly name: string
  readonly purpose: string
  readonly permissions: readonly string[]
}

export const boxOfficeRoles: readonly StandardRole[] = [
  {
    name: 'Employee',
    purpose: 'Browse events, order tickets and look after their own orders.',
    permissions: [],
  },
  {
    name: 'Manager',
    purpose: 'Approve or deny ticket orders placed by users they manage.',
    permissions: ['orders.decide@reports'],
  },
  {
    name: 'Ticket Manager',
    purpose: 'Assign, reclaim, and backfill tickets.',
    permissions: [],
  },
  {
    name: 'Inventory Manager',
    purpose: 'Oversee and manage ticket inventory, including loading and fulfilling orders.',
    permissions: ['inventory.view', 'inventory.load', 'inventory.edit@in-transit', 'inventory.cost'],
  },
  {
    name: 'Super User',
    purpose: 'Full access with no restrictions.',
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
