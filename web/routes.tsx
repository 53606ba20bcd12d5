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

const nothing = () => null

/** A list with its detail beside it: one screen, whose address may name the thing that is open. */
function pair(path: string, load: ReturnType<typeof lazyRouteComponent>) {
  const list = createRoute({ getParentRoute: () => shell, path, component: load })
  const detail = createRoute({ getParentRoute: () => list, path: '$ticket', component: nothing })
  return list.addChildren([detail])
}

const employees = createRoute({
  getParentRoute: () => shell,
  path: '/employees',
  component: lazyRouteComponent(() => import('./screens/employees/employees.tsx'), 'Employees'),
})
const employee = createRoute({ getParentRoute: () => employees, path: '$employee', component: nothing })

const desk = () => import('./screens/desk/desk.tsx')

const screens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: lazyRouteComponent(() => import('./screens/home/home.tsx'), 'Home'),
  }),
  pair('/desk/$desk', lazyRouteComponent(desk, 'DeskOfApplication')),
  pair('/requests', lazyRouteComponent(desk, 'Requests')),
  pair('/my-work', lazyRouteComponent(desk, 'MyWork')),
  createRoute({
    getParentRoute: () => shell,
    path: '/new',
    component: lazyRouteComponent(() => import('./screens/new-ticket/new-ticket.tsx'), 'NewTicket'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/events',
    component: lazyRouteComponent(() => import('./screens/events/events.tsx'), 'Events'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/events/$event',
    component: lazyRouteComponent(() => import('./screens/event/event.tsx'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/surveys',
    component: lazyRouteComponent(() => import('./screens/surveys/surveys.tsx'), 'Surveys'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/surveys/$survey',
    component: lazyRouteComponent(() => import('./screens/surveys/survey.tsx'), 'SurveyPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reply/$invitation',
    component: lazyRouteComponent(() => import('./screens/answer/reply.tsx'), 'ReplyPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/venues',
    component: lazyRouteComponent(() => import('./screens/events/venues.tsx'), 'Venues'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/seasons',
    component: lazyRouteComponent(() => import('./screens/events/seasons.tsx'), 'Seasons'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/admissions',
    component: lazyRouteComponent(() => import('./screens/orders/orders.tsx'), 'MyAdmissions'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/orders/$order',
    component: lazyRouteComponent(() => import('./screens/orders/order.tsx'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/orders/$order/request',
    component: lazyRouteComponent(() => import('./screens/request/request.tsx'), 'OpenRequest'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/events/$event/request',
    component: lazyRouteComponent(() => import('./screens/request/request.tsx'), 'NewRequest'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/contacts',
    component: lazyRouteComponent(() => import('./screens/contacts/contacts.tsx'), 'Contacts'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/contacts/$contact',
    component: lazyRouteComponent(() => import('./screens/contacts/contact.tsx'), 'ContactPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/limits',
    component: lazyRouteComponent(() => import('./screens/limits/limits.tsx'), 'Limits'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/fulfil',
    component: lazyRouteComponent(() => import('./screens/fulfil/fulfil.tsx'), 'Fulfil'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/wallet',
    component: lazyRouteComponent(() => import('./screens/wallet/wallet.tsx'), 'Wallet'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/attendance/$order',
    component: lazyRouteComponent(() => import('./screens/attendance/attendance.tsx'), 'Attendance'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/chains',
    component: lazyRouteComponent(() => import('./screens/chains/chains.tsx'), 'Chains'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/decide/$token',
    component: lazyRouteComponent(
      () => import('./screens/mailed-decision/mailed-decision.tsx'),
      'MailedDecision',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/specials',
    component: lazyRouteComponent(() => import('./screens/special-request/specials.tsx'), 'MySpecials'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/specials/new',
    component: lazyRouteComponent(() => import('./screens/special-request/ask.tsx'), 'AskSpecially'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/specials/$special',
    component: lazyRouteComponent(() => import('./screens/special-request/special.tsx'), 'SpecialPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./screens/approvals/approvals.tsx'), 'Approvals'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/hand-out',
    component: lazyRouteComponent(() => import('./screens/hand-out/hand-out.tsx'), 'HandOut'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audiences',
    component: lazyRouteComponent(() => import('./screens/audiences/audiences.tsx'), 'AudiencesPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/load',
    component: lazyRouteComponent(() => import('./screens/load/load.tsx'), 'Load'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/load/$import',
    component: lazyRouteComponent(() => import('./screens/load/one-load.tsx'), 'OneLoad'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/inventory',
    component: lazyRouteComponent(() => import('./screens/inventory/inventory.tsx'), 'Inventory'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reports',
    component: lazyRouteComponent(() => import('./screens/reports/reports.tsx'), 'Reports'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/notifications',
    component: lazyRouteComponent(() => import('./screens/notifications/notifications.tsx'), 'Notifications'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/notifications/preferences',
    component: lazyRouteComponent(() => import('./screens/notifications/preferences.tsx'), 'Preferences'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/alerts',
    component: lazyRouteComponent(() => import('./screens/notifications/alerts.tsx'), 'Alerts'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/outbox',
    component: lazyRouteComponent(() => import('./screens/outbox/outbox.tsx'), 'Outbox'),
  }),
  employees.addChildren([employee]),
  createRoute({
    getParentRoute: () => shell,
    path: '/proxies',
    component: lazyRouteComponent(() => import('./screens/proxies/proxies.tsx'), 'Proxies'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/advisor',
    component: lazyRouteComponent(() => import('./screens/advisor/advisor.tsx'), 'Advisor'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/matrix',
    component: lazyRouteComponent(() => import('./screens/matrix/matrix.tsx'), 'Matrix'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/who',
    component: lazyRouteComponent(() => import('./screens/who/who.tsx'), 'WhoCan'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audit',
    component: lazyRouteComponent(() => import('./screens/audit/audit.tsx'), 'Audit'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/me',
    component: lazyRouteComponent(() => import('./screens/me/me.tsx'), 'MePage'),
  }),
]

const outside = [
  createRoute({
    getParentRoute: () => root,
    path: '/answer/$token',
    component: lazyRouteComponent(() => import('./screens/answer/answer.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/claim/$token',
    component: lazyRouteComponent(() => import('./screens/claim/claim.tsx'), 'ClaimPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/welcome/$token',
    component: lazyRouteComponent(() => import('./screens/welcome/welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./screens/sign-in/setup.tsx'), 'Setup'),
  }),
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
