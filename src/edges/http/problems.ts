/** Every error leaves as `application/problem+json` (RFC 9457), with a code of the closed list and nothing of ours. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CounterfoilError, type ErrorCode, errorCodes } from '#core'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly detail: string
  readonly [member: string]: unknown
}

/** Details that people outside may see; all others stay in the log. */
const shown = ['function', 'layer', 'decisionId', 'heading', 'unlock', 'errors', 'version'] as const

export function problemOf(error: unknown, requestId: string): Problem {
  const known = error instanceof CounterfoilError ? error : translated(error)
  const details = shown.flatMap((name) => (name in known.details ? [[name, known.details[name]]] : []))
  return {
    type: `urn:counterfoil:problem:${known.code}`,
    title: errorCodes[known.code].title,
    status: errorCodes[known.code].status,
    code: known.code,
    detail: known.message,
    requestId,
    ...Object.fromEntries(details),
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = problemOf(error, request.id)
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'failed')
  if (error instanceof CounterfoilError && typeof error.details.retryAfter === 'number')
    void reply.header('retry-after', String(error.details.retryAfter))
  if (problem.code === 'unavailable') void reply.header('retry-after', '5')
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** What others throw, told in our own words: theirs may hold SQL, paths or values. */
function translated(error: unknown): CounterfoilError {
  const { code, statusCode, name } = (error ?? {}) as Readonly<Record<string, unknown>>
  if (name === 'RetryableConflict')
    return new CounterfoilError('conflict', 'Somebody changed the same things at the same moment. Try again.')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413)
    return new CounterfoilError(
      'too-large',
      'A request may hold at most one megabyte, and one with a file at most ten.',
    )
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) return unsupportedType()
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new CounterfoilError('malformed', 'The request cannot be read.')
  if (name === 'OutcomeUnknown')
    return new CounterfoilError(
      'unavailable',
      'The connection to the database ended while this was being saved. Look whether it is there before you try again.',
    )
  if (name === 'ConnectionLost' || isUnavailable(code))
    return new CounterfoilError(
      'unavailable',
      'The database does not answer. Nothing was changed; try again soon.',
    )
  return new CounterfoilError('fault', 'Something broke on our side. It has been written down.')
}

export const unsupportedType = () =>
  new CounterfoilError('unsupported-type', 'Send the body as application/json in UTF-8.')

/** Not to be reached, out of resources or shutting down, as PostgreSQL (classes 08, 53, 57P) and Node name it. */
const isUnavailable = (code: unknown) =>
  typeof code === 'string' && /^(08...|53...|57P0.|ECONN\w+|EPIPE|ETIMEDOUT|ENOSPC)$/.test(code)
