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

type Placed = Pick<CounterfoilFunction, 'area' | 'verb' | 'kind' | 'on' | 'many' | 'input'>

export function routeOf(fn: Placed): Route {
  const subject = fn.kind !== 'list' && !fn.many && fn.on?.area === fn.area ? fn.on.name : null
  const parts = [apiRoot, fn.area, subject && `:${subject}`, unsaid.has(fn.verb) ? null : fn.verb]
  const looks = fn.kind === 'list' || fn.kind === 'read'
  return {
    method: looks && fitsAnAddress(fn) ? 'GET' : 'POST',
    path: parts.filter(Boolean).join('/'),
    subject,
  }
}

/** A question with structure inside, such as a hypothetical world, is too large for a query string: it is posted. */
function fitsAnAddress({ input }: Placed): boolean {
  const { properties = {} } = input as { readonly properties?: Readonly<Record<string, { type?: unknown }>> }
  return Object.values(properties).every(({ type }) => type !== 'object')
}

/** The property of the input that names the subject, where the path does not: `eventId` of `orders.place`. */
export function subjectProperty(fn: Placed): string | null {
  if (fn.many && fn.on) return `${fn.on.name}Ids`
  return fn.kind !== 'list' && fn.on && fn.on.area !== fn.area ? `${fn.on.name}Id` : null
}
