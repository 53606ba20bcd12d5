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
    permissions: ['orders.decide@reports', 'reports.access'],
  },
  {
    name: 'Ticket Manager',
    purpose: 'Assign, reclaim, and backfill tickets.',
    permissions: [
      'admissions.assign@held',
      'admissions.reclaim@held',
      'admissions.backfill@held',
      'surveys.manage@own',
      'reports.access',
    ],
  },
  {
    name: 'Inventory Manager',
    purpose: 'Oversee and manage ticket inventory, including loading and fulfilling orders.',
    permissions: [
      'inventory.view',
      'inventory.load',
      'inventory.edit@in-transit',
      'inventory.cost',
      'admissions.assign',
      'admissions.reclaim',
      'admissions.backfill',
      'orders.fulfil',
      'surveys.manage',
      'reports.access',
    ],
  },
  {
    name: 'Super User',
    purpose: 'Full access with no restrictions.',
    permissions: [
      'orders.decide',
      'orders.all',
      'orders.fulfil',
      'inventory.view',
      'inventory.load',
      'inventory.edit',
      'inventory.cost',
      'admissions.assign',
      'admissions.reclaim',
      'admissions.backfill',
      'surveys.manage',
      'reports.access',
      'employees.invite',
      'employees.edit',
      'employees.roles',
      'employees.set-manager',
      'employees.block',
      'employees.deactivate',
      'notifications.verify',
      'box-office.configure',
    ],
  },
]
