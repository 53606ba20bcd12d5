/**
 * Every way by which words may leave: each function that looks, with the questions it is asked. A function that needs
 * to be told more than a subject has its line here, or the walk fails: no way stays untried.
 */
import type { CounterfoilFunction } from '../../src/core/public.ts'
import type { Scene } from './scene.ts'

interface Asked {
  readonly on?: string
  readonly input?: object
}

const each = (name: string, values: readonly string[], more: object = {}) =>
  values.map((value) => ({ input: { ...more, [name]: value } }))

const reports = [
  'utilisation',
  'unused',
  'spend',
  'guests',
  'gifts',
  'approvals',
  'no-shows',
  'acts',
] as const
/** Over all days, those to come too. */
const ever = { from: '2020-01-01', to: '2029-12-31' }
const noToken = { input: { token: 'none.none' } }
const month = new Date(Date.now() + 14 * 24 * 3600 * 1000).toISOString().slice(0, 7)

const asked: Readonly<Record<string, (scene: Scene) => readonly Asked[]>> = {
  'admissions.list-events': () => each('when', ['upcoming', 'past']),
  'catalogue.lists': () => [],
  'decisions.explain': ({ things }) =>
    (things.order ?? []).map((subject) => ({ input: { function: 'orders.approve', subject } })),
  'decisions.explain-for': () => [],
  'decisions.who': () => each('function', ['orders.approve']),
  'decisions.simulate': () => [{ input: { function: 'orders.approve', world: {} } }],
  'decisions.advise': () => [{ input: { functions: ['orders.approve'] } }],
  'employees.check-file': () => [],
  'employees.invitation': () => [noToken],
  'employees.preview-roles': ({ things }) =>
    (things.employee ?? []).map((on) => ({ on, input: { roleIds: [] } })),
  'events.calendar': () => [{ input: { month } }],
  'imports.sample': () => each('format', ['csv']),
  'orders.check-code': () => [{ input: { code: 'nothing' } }],
  'orders.decision-link': () => [noToken],
  'orders.delivery-counts': () => each('view', ['to-send', 'sent', 'delivered', 'no-guests']),
  'orders.delivery-queue': () => each('view', ['to-send', 'sent', 'delivered', 'no-guests']),
  'orders.guest-history': ({ things }) => each('contactId', things.contact ?? []),
  'orders.list': () =>
    each('view', ['mine', 'waiting', 'coming', 'past', 'to-decide', 'for-others', 'decided', 'all']),
  'orders.read-claim': () => [noToken],
  'orders.wallet': () => each('when', ['coming', 'past']),
  'orders.weigh': () => each('queue', ['to-decide', 'for-others', 'to-award', 'decided', 'all']),
  'reports.export': () => reports.flatMap((report) => each('format', ['csv', 'xlsx'], { report, ...ever })),
  'reports.run': () => each('report', [...reports], ever),
  'specials.list': () => each('view', ['mine', 'to-decide', 'for-others', 'to-source', 'all']),
  'surveys.ask': () => [noToken],
  'surveys.reach': ({ things }) =>
    (things.survey ?? []).map((on) => ({ on, input: { who: 'everybody', accountIds: [] } })),
}

/** @returns null where the function needs to be told what, and nobody wrote it down */
export function waysOf(fn: CounterfoilFunction, scene: Scene): readonly Asked[] | null {
  const own = asked[fn.id]?.(scene)
  if (own) return own
  const { required = [], properties = {} } = fn.input as {
    required?: readonly string[]
    properties?: Readonly<Record<string, { default?: unknown }>>
  }
  if (required.some((name) => properties[name]?.default === undefined)) return null
  if (fn.kind === 'list' || !fn.on) return [{}]
  const things = scene.things[fn.on.name]
  return things ? things.map((on) => ({ on })) : null
}
