/**
 * A connection that has the server read and plan a statement once and not each time: a text that comes again is
 * prepared under a name. Half of what an order cost the server was planning the same twenty statements anew.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { isStalePlan } from './errors.ts'

/** Texts that are made of somebody's filters seldom come again, and each prepared one costs memory on the server. */
const often = 3
const most = 500

const seen = new Map<string, number>()
const names = new Map<string, string>()
/** Names of before a table was changed are not used again: what they stand for cannot be run any more. */
let generation = 0

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size > 10 * most) seen.clear()
  seen.set(text, times)
  if (times < often) return undefined
  const name = createHash('sha256').update(`${generation} ${text}`).digest('base64url').slice(0, 24)
  seen.delete(text)
  names.set(text, name)
  return name
}

const prepared = (text: unknown, values: unknown) => {
  const isAsked = typeof text === 'string' && Array.isArray(values) && values.length > 0
  const name = isAsked ? nameOf(text) : undefined
  return name === undefined ? text : { name, text }
}

function forgetStale(error: unknown): void {
  if (!isStalePlan(error)) return
  generation++
  names.clear()
}

export class PreparingClient extends pg.Client {
  // One of the many shapes of `query`: the others pass through as they are.
  override query = ((text: unknown, values: unknown, done: unknown) => {
    const answer = (super.query as (...asked: unknown[]) => unknown)(prepared(text, values), values, done)
    if (answer instanceof Promise) answer.catch(forgetStale)
    return answer
  }) as pg.Client['query']
}
