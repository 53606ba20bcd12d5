import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Broken } from './screens/shell/broken.tsx'
import { Lost } from './screens/shell/lost.tsx'
import { ScreenBones } from './screens/shell/screen-bones.tsx'
import { Shell } from './screens/shell/shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost })
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

type Screen = () => React.ReactNode

/** Fetched when somebody goes there. The name is checked against what the file exports. */
const lazily = <Name extends string>(load: () => Promise<Record<Name, Screen>>, name: Name) =>
  lazyRouteComponent(async (): Promise<{ default: Screen }> => ({ default: (await load())[name] }))

/** Within the shell, for somebody who is signed in. */
const screen = <Name extends string>(path: string, load: () => Promise<Record<Name, Screen>>, name: Name) =>
  createRoute({ getParentRoute: () => shell, path, component: lazily(load, name) })

/** On its own, for anybody. */
const page = <Name extends string>(path: string, load: () => Promise<Record<Name, Screen>>, name: Name) =>
  createRoute({ getParentRoute: () => root, path, component: lazily(load, name) })

const nothing = () => null

/** A list with its detail beside it: one screen, whose address may name the thing that is open. */
function pair(path: string, load: ReturnType<typeof lazyRouteComponent>) {
  const list = createRoute({ getParentRoute: () => shell, path, component: load })
  const detail = createRoute({ getParentRoute: () => list, path: '$ticket', component: nothing })
  return list.addChildren([detail])
}

const employees = screen('/employees', () => import('./screens/employees/employees.tsx'), 'Employees')
const employee = createRoute({ getParentRoute: () => employees, path: '$employee', component: nothing })

const desk = () => import('./screens/desk/desk.tsx')

const screens = [
  screen('/', () => import('./screens/home/home.tsx'), 'Home'),
  pair('/desk/$desk', lazyRouteComponent(desk, 'DeskOfApplication')),
  pair('/requests', lazyRouteComponent(desk, 'Requests')),
  pair('/my-work', lazyRouteComponent(desk, 'MyWork')),
  screen('/new', () => import('./screens/new-ticket/new-ticket.tsx'), 'NewTicket'),
  screen('/events', () => import('./screens/events/events.tsx'), 'Events'),
  screen('/events/$event', () => import('./screens/event/event.tsx'), 'EventPage'),
  screen('/surveys', () => import('./screens/surveys/surveys.tsx'), 'Surveys'),
  screen('/surveys/$survey', () => import('./screens/surveys/survey.tsx'), 'SurveyPage'),
  screen('/reply/$invitation', () => import('./screens/answer/reply.tsx'), 'ReplyPage'),
  screen('/venues', () => import('./screens/events/venues.tsx'), 'Venues'),
  screen('/seasons', () => import('./screens/events/seasons.tsx'), 'Seasons'),
  screen('/admissions', () => import('./screens/orders/orders.tsx'), 'MyAdmissions'),
  screen('/orders/$order', () => import('./screens/orders/order.tsx'), 'OrderPage'),
  screen('/orders/$order/request', () => import('./screens/request/request.tsx'), 'OpenRequest'),
  screen('/events/$event/request', () => import('./screens/request/request.tsx'), 'NewRequest'),
  screen('/contacts', () => import('./screens/contacts/contacts.tsx'), 'Contacts'),
  screen('/contacts/$contact', () => import('./screens/contacts/contact.tsx'), 'ContactPage'),
  screen('/limits', () => import('./screens/limits/limits.tsx'), 'Limits'),
  screen('/fulfil', () => import('./screens/fulfil/fulfil.tsx'), 'Fulfil'),
  screen('/door', () => import('./screens/door/door.tsx'), 'Door'),
  screen('/wallet', () => import('./screens/wallet/wallet.tsx'), 'Wallet'),
  screen('/attendance/$order', () => import('./screens/attendance/attendance.tsx'), 'Attendance'),
  screen('/chains', () => import('./screens/chains/chains.tsx'), 'Chains'),
  screen('/decide/$token', () => import('./screens/mailed-decision/mailed-decision.tsx'), 'MailedDecision'),
  screen('/specials', () => import('./screens/special-request/specials.tsx'), 'MySpecials'),
  screen('/specials/new', () => import('./screens/special-request/ask.tsx'), 'AskSpecially'),
  screen('/specials/$special', () => import('./screens/special-request/special.tsx'), 'SpecialPage'),
  screen('/approvals', () => import('./screens/approvals/approvals.tsx'), 'Approvals'),
  screen('/hand-out', () => import('./screens/hand-out/hand-out.tsx'), 'HandOut'),
  screen('/audiences', () => import('./screens/audiences/audiences.tsx'), 'AudiencesPage'),
  screen('/load', () => import('./screens/load/load.tsx'), 'Load'),
  screen('/load/$import', () => import('./screens/load/one-load.tsx'), 'OneLoad'),
  screen('/inventory', () => import('./screens/inventory/inventory.tsx'), 'Inventory'),
  screen('/reports', () => import('./screens/reports/reports.tsx'), 'Reports'),
  screen('/notifications', () => import('./screens/notifications/notifications.tsx'), 'Notifications'),
  screen(
    '/notifications/preferences',
    () => import('./screens/notifications/preferences.tsx'),
    'Preferences',
  ),
  screen('/alerts', () => import('./screens/notifications/alerts.tsx'), 'Alerts'),
  screen('/outbox', () => import('./screens/outbox/outbox.tsx'), 'Outbox'),
  employees.addChildren([employee]),
  screen('/proxies', () => import('./screens/proxies/proxies.tsx'), 'Proxies'),
  screen('/advisor', () => import('./screens/advisor/advisor.tsx'), 'Advisor'),
  screen('/matrix', () => import('./screens/matrix/matrix.tsx'), 'Matrix'),
  screen('/who', () => import('./screens/who/who.tsx'), 'WhoCan'),
  screen('/audit', () => import('./screens/audit/audit.tsx'), 'Audit'),
  screen('/me', () => import('./screens/me/me.tsx'), 'MePage'),
]

const outside = [
  page('/answer/$token', () => import('./screens/answer/answer.tsx'), 'AnswerPage'),
  page('/claim/$token', () => import('./screens/claim/claim.tsx'), 'ClaimPage'),
  page('/sign-in', () => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
  page('/welcome/$token', () => import('./screens/welcome/welcome.tsx'), 'Welcome'),
  page('/setup', () => import('./screens/sign-in/setup.tsx'), 'Setup'),
]

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(screens), ...outside]),
  defaultPreload: 'intent',
  defaultPendingMs: 100,
  defaultPendingComponent: ScreenBones,
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  // Addresses are read by people: plain words, no JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
    return text ? `?${text}` : ''
  },
})
