/**
 * The closed list of what can go wrong. Functions throw these and never catch; each edge maps a code once.
 * `status` is the HTTP status of RFC 9110 and RFC 6585 that the code stands for.
 */
export const errorCodes = {
  'not-signed-in': { status: 401, title: 'Please sign in' },
  'proxy-ended': { status: 403, title: 'You act for yourself again' },
  refused: { status: 403, title: 'You may not do this' },
  'state-conflict': { status: 409, title: 'Not in this state' },
  conflict: { status: 409, title: 'This cannot be done as things stand' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used for something else' },
  'not-found': { status: 404, title: 'Not found' },
  stale: { status: 412, title: 'Somebody changed it meanwhile' },
  'precondition-required': { status: 428, title: 'Say which version you saw' },
  invalid: { status: 422, title: 'Some values need a correction' },
  malformed: { status: 400, title: 'The request cannot be read' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-type': { status: 415, title: 'Send JSON' },
  'too-many': { status: 429, title: 'Too many tries' },
  indeterminate: { status: 500, title: 'We could not decide' },
  unavailable: { status: 503, title: 'Not available right now' },
  fault: { status: 500, title: 'Something broke on our side' },
} as const

export type ErrorCode = keyof typeof errorCodes

export interface FieldError {
  /** JSON Pointer into the input, as in RFC 6901. */
  readonly path: string
  readonly message: string
}

export class CounterfoilError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, detail: string, details: Readonly<Record<string, unknown>> = {}) {
    super(detail)
    this.name = 'CounterfoilError'
    this.code = code
    this.details = details
  }
}

export const notFound = (what: string) =>
  new CounterfoilError('not-found', `there is no ${what} here that you can see`)

export const invalid = (path: string, message: string) =>
  new CounterfoilError('invalid', message, { errors: [{ path, message }] satisfies FieldError[] })

export const conflict = (detail: string, details: Record<string, unknown> = {}) =>
  new CounterfoilError('conflict', detail, details)
