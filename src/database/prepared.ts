/**
 * A connection that has the server read and plan a statement once and not each time: a text that comes again is
 * prepared under a name. Half of what an order cost the server was planning the same twenty statements anew.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'

/** Texts that are made of somebody's filters seldom come again, and each prepared one costs memory on the server. */
const often = 3
const most = 500

const seen = new Map<string, number>()
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size > 10 * most) seen.clear()
  seen.set(text, times)
  if (times < often) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  seen.delete(text)
  names.set(text, name)
  return name
}

const prepared = (text: unknown, values: unknown) => {
  const name =
    typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
  return name === undefined ? text : { name, text }
}

export class PreparingClient extends pg.Client {
  override query = ((text: unknown, values: unknown, done: unknown) =>
    (super.query as (...asked: unknown[]) => unknown)(
      prepared(text, values),
      values,
      done,
    )) as pg.Client['query']
}
