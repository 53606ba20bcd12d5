import type { Layer } from './things/decisions.ts'

export type ProblemCode =
  | 'not-signed-in'
  | 'refused'
  | 'proxy-ended'
  | 'state-conflict'
  | 'not-found'
  | 'stale'
  | 'precondition-required'
  | 'invalid'
  | 'too-many'
  | 'indeterminate'
  | 'fault'
  | 'offline'

type Body = {
  title?: string
  status?: number
  code?: ProblemCode
  detail?: string
  function?: string
  layer?: Layer
  decisionId?: string
  errors?: { path: string; message: string }[]
}

/** An answer that is not what was asked for, as problem+json tells it. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly title: string
  readonly detail: string | undefined
  readonly layer: Layer | undefined
  readonly decisionId: string | undefined
  readonly errors: { path: string; message: string }[]

  constructor(body: Body) {
    super(body.detail ?? body.title ?? 'Something went wrong')
    this.code = body.code ?? codeOf(body.status ?? 500)
    this.title = body.title ?? 'Something went wrong'
    this.detail = body.detail
    this.layer = body.layer
    this.decisionId = body.decisionId
    this.errors = body.errors ?? []
  }
}

function codeOf(status: number): ProblemCode {
  const codes: Record<number, ProblemCode> = {
    401: 'not-signed-in',
    403: 'refused',
    404: 'not-found',
    409: 'state-conflict',
    412: 'stale',
    422: 'invalid',
    428: 'precondition-required',
    429: 'too-many',
  }
  return codes[status] ?? 'fault'
}

/** The sentences a person reads: what happened, and what to do. */
export function sayProblem(error: unknown): { title: string; detail?: string } {
  if (!(error instanceof ApiProblem))
    return { title: 'Something went wrong on this page', detail: String(error) }
  switch (error.code) {
    case 'offline':
      return { title: 'The server does not answer', detail: 'Look at your connection, then try again.' }
    case 'not-signed-in':
      return { title: error.detail ?? error.title }
    case 'stale':
      return { title: 'Somebody changed it meanwhile', detail: 'Load it as it is now, look, and send again.' }
    case 'not-found':
      return {
        title: 'There is nothing here that you can see',
        detail: 'It may have moved, or it is not open to you.',
      }
    case 'too-many':
      return { title: 'That was too often in a short time', detail: 'Wait a minute, then try again.' }
    case 'indeterminate':
    case 'fault':
      return {
        title: 'That is our fault, not yours',
        detail: error.detail ?? 'It has been written down. Try again.',
      }
    default:
      return { title: error.title, detail: error.detail === error.title ? undefined : error.detail }
  }
}
