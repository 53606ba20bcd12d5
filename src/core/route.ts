/** Where a function stands on the web. The only place that makes paths out of functions. */
import type { CounterfoilFunction } from './function.ts'

export type Method = 'GET' | 'POST'

export interface Route {
  readonly method: Method
  /** with the subject as a parameter: `/api/v1/tickets/:ticket/take` */
  readonly path: string
  /** the name of the subject whose id is in the path; a list has none, and others take it in their input */
  readonly subject: string | null
}

export const apiRoot = '/api/v1'

/** These two are what a collection or a thing is asked for by its bare address. */
const unsaid = new Set(['list', 'view'])

export function routeOf(fn: Pick<CounterfoilFunction, 'area' | 'verb' | 'kind' | 'on' | 'input'>): Route {
  const subject = fn.kind !== 'list' && fn.on?.area === fn.area ? fn.on.name : null
  const parts = [apiRoot, fn.area, subject && `:${subject}`, unsaid.has(fn.verb) ? null : fn.verb]
  const method = (fn.kind === 'list' || fn.kind === 'read') && !asksAtLength(fn.input) ? 'GET' : 'POST'
  return { method, path: parts.filter(Boolean).join('/'), subject }
}

/** A question too long for an address: some part of its input is an object. */
function asksAtLength(input: CounterfoilFunction['input']): boolean {
  const { properties = {} } = input as {
    readonly properties?: Readonly<Record<string, { readonly type?: string }>>
  }
  return Object.values(properties).some((property) => property.type === 'object')
}

/** The property of the input that names the subject, where the path does not: `eventId` of `orders.place`. */
export function subjectProperty(
  fn: Pick<CounterfoilFunction, 'area' | 'verb' | 'kind' | 'on'>,
): string | null {
  return fn.kind !== 'list' && fn.on && fn.on.area !== fn.area ? `${fn.on.name}Id` : null
}
