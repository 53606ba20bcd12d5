import type { FunctionId } from '../gen/manifest.gen.ts'
import { boxOfficeOf, ticketingOf } from './me.tsx'
import type { Me } from './things/people.ts'

export type CountOf =
  | { of: 'tickets.counts'; application?: string; key: 'mine' | 'unassigned' | 'open' | 'all' | 'requested' }
  | { of: 'orders.counts'; key: 'mine' | 'waiting' | 'toDecide' }

export type Place = { label: string; to: string; search?: Record<string, string>; count?: CountOf }
export type PlaceGroup = { label: string | null; places: Place[] }

/** Where this person can go: the applications that open for them, and in each what their verdicts allow. */
export function placesOf(me: Me): PlaceGroup[] {
  const may = (id: FunctionId) => me.can[id]?.allowed === true
  const hasTickets = may('tickets.list')
  const desks = hasTickets ? ticketingOf(me) : []
  const first: Place[] = [{ label: 'Home', to: '/' }]
  if (desks.length > 0) {
    first.push({ label: 'My work', to: '/my-work', count: { of: 'tickets.counts', key: 'mine' } })
  }
  if (hasTickets)
    first.push({ label: 'My requests', to: '/requests', count: { of: 'tickets.counts', key: 'requested' } })
  const groups: PlaceGroup[] = [{ label: null, places: first }]
  for (const { id, slug, name } of desks) {
    const view = (label: string, key: 'mine' | 'unassigned' | 'open' | 'all'): Place => ({
      label,
      to: `/desk/${slug}`,
      search: { view: key },
      count: { of: 'tickets.counts', application: id, key },
    })
    groups.push({
      label: name,
      places: [
        view('Mine and my groups', 'mine'),
        view('Unassigned', 'unassigned'),
        view('All open', 'open'),
      ],
    })
  }
  if (boxOfficeOf(me)) groups.push(...boxOfficePlaces(me, may))
  const administration: Place[] = []
  if (may('employees.list')) administration.push({ label: 'Employees', to: '/employees' })
  if (may('decisions.compare-roles')) administration.push({ label: 'Role advisor', to: '/advisor' })
  if (may('decisions.matrix')) administration.push({ label: 'Permission matrix', to: '/matrix' })
  if (may('decisions.who')) administration.push({ label: 'Who can …', to: '/who' })
  if (may('audit.list')) administration.push({ label: 'Audit', to: '/audit' })
  if (may('mail.list')) administration.push({ label: 'Outbox', to: '/outbox' })
  if (administration.length > 0) groups.push({ label: 'Administration', places: administration })
  return groups
}

/** What one asks for oneself, what is done with seats, and what keeps the box office running. */
function boxOfficePlaces(me: Me, may: (id: FunctionId) => boolean): PlaceGroup[] {
  // Under a proxy one may find seats for special requests, and see no order that waits for a word.
  const decides = may('orders.weigh') && (may('orders.pace') || may('specials.source'))
  const groups: [string, [boolean, Place][]][] = [
    [
      boxOfficeOf(me)?.name ?? '',
      [
        [decides, { label: 'Approvals', to: '/approvals', count: { of: 'orders.counts', key: 'toDecide' } }],
        [may('events.list'), { label: 'Events', to: '/events' }],
        [
          may('orders.list'),
          { label: 'My admissions', to: '/admissions', count: { of: 'orders.counts', key: 'waiting' } },
        ],
        [may('orders.wallet'), { label: 'Wallet', to: '/wallet' }],
        [may('contacts.list'), { label: 'Guests', to: '/contacts' }],
        [may('specials.list'), { label: 'Special requests', to: '/specials' }],
      ],
    ],
    [
      'Seats',
      [
        [may('admissions.list-held'), { label: 'Hand out', to: '/hand-out' }],
        [may('orders.delivery-queue'), { label: 'Fulfil', to: '/fulfil' }],
        [may('inventory.list'), { label: 'Inventory', to: '/inventory' }],
        [may('imports.upload'), { label: 'Load', to: '/load' }],
      ],
    ],
    [
      'Running it',
      [
        [may('reports.run'), { label: 'Reports', to: '/reports' }],
        [may('surveys.list'), { label: 'Surveys', to: '/surveys' }],
        [may('limits.add-quota'), { label: 'Limits', to: '/limits' }],
        [may('admissions.save-audience'), { label: 'Audiences', to: '/audiences' }],
        [may('chains.save'), { label: 'Approval chain', to: '/chains' }],
        [may('notifications.verify'), { label: 'Alerts', to: '/alerts' }],
      ],
    ],
  ]
  return groups
    .map(([label, places]) => ({ label, places: places.filter(([open]) => open).map(([, place]) => place) }))
    .filter(({ places }) => places.length > 0)
}

/** On the phone, what the bottom bar has no room for. */
export function furtherPlacesOf(me: Me): PlaceGroup[] {
  const below = new Set(bottomPlacesOf(me).map(({ to }) => to))
  return placesOf(me)
    .map(({ label, places }) => ({ label, places: places.filter(({ to }) => !below.has(to)) }))
    .filter(({ places }) => places.length > 0)
}

/** The four places of the phone's bottom bar. */
export function bottomPlacesOf(me: Me): Place[] {
  const hasTickets = me.can['tickets.list']?.allowed === true
  const desk = hasTickets ? ticketingOf(me)[0] : undefined
  const requests = hasTickets ? [{ label: 'Requests', to: '/requests' }] : []
  return [
    { label: 'Home', to: '/' },
    ...(desk ? [{ label: 'Desk', to: '/my-work' }] : requests),
    ...(boxOfficeOf(me) && me.can['events.list']?.allowed ? [{ label: 'Events', to: '/events' }] : []),
    { label: 'Me', to: '/me' },
  ]
}
