import { boxOfficeOf, ticketingOf } from '../../affordance/me.tsx'
import type { Me } from '../../affordance/things/people.ts'
import type { FunctionId } from '../../gen/manifest.gen.ts'

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
  const boxOffice = boxOfficeOf(me)
  if (boxOffice) {
    const places: Place[] = []
    // Under a proxy only what was handed over is there.
    if (may('events.list')) places.push({ label: 'Events', to: '/events' })
    if (may('orders.list'))
      places.push({
        label: 'My admissions',
        to: '/admissions',
        count: { of: 'orders.counts', key: 'waiting' },
      })
    if (may('orders.wallet')) places.push({ label: 'Wallet', to: '/wallet' })
    if (may('contacts.list')) places.push({ label: 'Guests', to: '/contacts' })
    if (may('specials.list')) places.push({ label: 'Special requests', to: '/specials' })
    if (may('orders.pace') || may('specials.source')) {
      places.unshift({
        label: 'Approvals',
        to: '/approvals',
        count: { of: 'orders.counts', key: 'toDecide' },
      })
    }
    if (may('admissions.list-held')) places.push({ label: 'Hand out', to: '/hand-out' })
    if (may('orders.delivery-queue')) places.push({ label: 'Fulfil', to: '/fulfil' })
    if (may('inventory.list')) places.push({ label: 'Inventory', to: '/inventory' })
    if (may('imports.upload')) places.push({ label: 'Load', to: '/load' })
    if (may('limits.add-quota')) places.push({ label: 'Limits', to: '/limits' })
    if (may('admissions.save-audience')) places.push({ label: 'Audiences', to: '/audiences' })
    if (may('surveys.list')) places.push({ label: 'Surveys', to: '/surveys' })
    if (may('reports.run')) places.push({ label: 'Reports', to: '/reports' })
    if (may('mail.list')) places.push({ label: 'Outbox', to: '/outbox' })
    if (may('notifications.verify')) places.push({ label: 'Alerts', to: '/alerts' })
    if (may('chains.save')) places.push({ label: 'Approval chain', to: '/chains' })
    groups.push({ label: boxOffice.name, places })
  }
  const administration: Place[] = []
  if (may('employees.list')) administration.push({ label: 'Employees', to: '/employees' })
  if (may('decisions.compare-roles')) administration.push({ label: 'Role advisor', to: '/advisor' })
  if (may('decisions.matrix')) administration.push({ label: 'Permission matrix', to: '/matrix' })
  if (may('decisions.who')) administration.push({ label: 'Who can …', to: '/who' })
  if (may('audit.list')) administration.push({ label: 'Audit', to: '/audit' })
  if (administration.length > 0) groups.push({ label: 'Administration', places: administration })
  return groups
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
