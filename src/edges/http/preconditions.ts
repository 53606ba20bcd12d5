import type { FastifyRequest } from 'fastify'
import { malformed } from './body.ts'

/** If-Match as one version or `*` (RFC 9110 §13.1.1). A weak tag never matches, so it is passed on as it stands. */
export function ifMatchOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['if-match']?.trim()
  if (given === undefined || given === '*') return given
  if (/^W\/"[^"]*"$/.test(given)) return given
  const version = /^"([^"]*)"$/.exec(given)?.[1]
  if (version === undefined) throw malformed('If-Match takes one version in quotes, such as "3".')
  return version
}

export function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['idempotency-key']
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(given))
    throw malformed('Idempotency-Key takes 1 to 255 visible ASCII characters.')
  return given
}
