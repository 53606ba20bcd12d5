import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { proxyEnded } from './acting.ts'
import { ApiProblem } from './problem.ts'
import { signedOut } from './session.ts'
import type { Answers } from './things/answers.ts'

export type Answer<Id extends FunctionId> = Id extends keyof Answers ? Answers[Id] : unknown

export type Input = Record<string, unknown>

export type CallOptions = {
  subject?: string
  /** The version that the person saw; a newer one answers 412. */
  version?: number | string
  input?: Input
  /** Makes a repeated create the same create. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** The one way to the server: any function of the registry by its id. */
export async function call<Id extends FunctionId>(id: Id, options: CallOptions = {}): Promise<Answer<Id>> {
  const { method, path, kind } = functions[id]
  const address = (path as string).replace(/:\w+/, encodeURIComponent(options.subject ?? ''))
  if (options.subject !== undefined && isWordOfAnother(options.subject, path, address))
    throw new ApiProblem({ code: 'not-found', title: 'There is nothing at this address', status: 404 })
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`
  if (kind === 'create') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  if ((method as string) === 'GET') {
    return request(address + queryOf(options.input), { headers, signal: options.signal })
  }
  headers['content-type'] = 'application/json'
  return request(address, {
    method,
    headers,
    body: JSON.stringify(options.input ?? {}),
    signal: options.signal,
  })
}

/** `/events/venues` is the list of venues, whatever event somebody looks for under that name. */
const isWordOfAnother = (subject: string, path: string, address: string) =>
  !/^[0-9a-f]{8}-/i.test(subject) &&
  Object.values(functions).some((other) => other.path === address && other.path !== path)

/** For the few addresses that are no functions: sign-in, setup, the demo's people. */
export async function request<Body>(address: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ApiProblem({ code: 'offline', title: 'The server does not answer' })
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Body
  if (response.status === 401 && address.startsWith('/api/v1/')) signedOut()
  const told = typeof body === 'object' && body !== null ? body : {}
  if ('code' in told && told.code === 'proxy-ended' && !address.startsWith('/api/v1/people/me')) proxyEnded()
  const message = 'message' in told ? { detail: String(told.message) } : {}
  throw new ApiProblem({ ...message, ...told, status: response.status })
}

export function post<Body>(address: string, input: Input): Promise<Body> {
  return request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(input),
  })
}

export function queryOf(input: Input = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input)) {
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
