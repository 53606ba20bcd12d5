/** The comparison of the seed, and the tasks it speaks of: words for people, each bound to rows that rules cite. */

interface Line {
  /** in the seed's words */
  readonly area: string
  readonly rows: readonly string[]
}

const people = ['invite', 'edit', 'roles', 'set-manager', 'block', 'deactivate'].map(
  (act) => `tos.employees.${act}`,
)

export const comparison: readonly Line[] = [
  { area: 'Approve/Deny Orders', rows: ['tos.orders.decide'] },
  { area: 'Assign / Reclaim Tickets', rows: ['tos.tickets.assign', 'tos.tickets.reclaim'] },
  { area: 'Load Tickets', rows: ['tos.inventory.load'] },
  { area: 'View Inventory', rows: ['tos.inventory.view'] },
  { area: 'Fulfill Orders', rows: ['tos.orders.fulfil'] },
  { area: 'Manage Surveys', rows: ['tos.surveys.manage'] },
  { area: 'Access Reports', rows: ['tos.reports.access'] },
  { area: 'Proxy Access / Switch User', rows: ['tos.proxy.switch-user'] },
  { area: 'Manage Employees', rows: people },
]

export interface Task {
  /** the row of the seed */
  readonly row: string
  readonly group: string
  /** continues "This person …" */
  readonly says: string
}

const group = (name: string, tasks: Readonly<Record<string, string>>): readonly Task[] =>
  Object.entries(tasks).map(([row, says]) => ({ row, group: name, says }))

export const tasks: readonly Task[] = [
  ...group('Orders', {
    'tos.orders.decide': 'approves or denies orders of others',
    'tos.orders.fulfil': 'sends and hands over what was ordered',
  }),
  ...group('Seats', {
    'tos.tickets.assign': 'assigns seats to people',
    'tos.tickets.reclaim': 'takes seats back and gives them to others',
    'tos.tickets.backfill': 'notes after an event who really used a seat',
  }),
  ...group('Inventory', {
    'tos.inventory.load': 'loads new seats',
    'tos.inventory.edit': 'corrects seats',
    'tos.inventory.view': 'looks at the whole inventory',
  }),
  ...group('Surveys and reports', {
    'tos.surveys.manage': 'builds and sends surveys',
    'tos.reports.access': 'reads reports',
    'tos.notifications.verify': 'checks that everybody is told what they must know',
  }),
  ...group('People', {
    'tos.employees.invite': 'invites new colleagues',
    'tos.employees.edit': 'keeps names and departments right',
    'tos.employees.roles': 'assigns roles',
    'tos.employees.set-manager': 'says who manages whom',
    'tos.employees.block': 'blocks people',
    'tos.employees.deactivate': 'deactivates those who leave',
  }),
]
