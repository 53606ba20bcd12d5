/** Inputs for any function, made from its schema: one as plausible as a schema can tell, and odd ones beside it. */
import type { Scene } from '../canaries/scene.ts'
import type { World } from '../world.ts'

export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly contentEncoding?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly required?: readonly string[]
}

export type Things = (name: string) => string

/** Which thing a name means: `eventId` and `event` the event, and a person where nothing else is known. */
export const thingsOf =
  (w: World, { things }: Scene): Things =>
  (name) => {
    const kind = name.replace(/Ids?$/, '').replace(/s$/, '')
    return things[kind]?.[0] ?? (kind === 'venue' ? w.ids.venue : w.person('ned'))
  }

const csv = 'event,venue,date,section,row,seat\nGame,Arena,2027-01-01,A,A,1\n'
const texts = ['client', '2026-12', '19:30', 'none.none', '#123456', 'x', 'Ab-1', 'a@b.example']

function text(schema: Schema, name: string, things: Things): string {
  if (schema.contentEncoding) return Buffer.from(csv).toString('base64')
  if (schema.format === 'uuid') return things(name)
  if (schema.format === 'date') return '2027-03-01'
  if (schema.format === 'date-time') return '2027-03-01T12:00:00Z'
  if (schema.format === 'email') return 'somebody@else.example'
  const long = 'x'.repeat(schema.minLength ?? 0)
  const pattern = schema.pattern && new RegExp(schema.pattern)
  return (pattern && texts.find((one) => pattern.test(one) && one.length >= long.length)) || long || 'x'
}

export function sample(schema: Schema, name: string, things: Things): unknown {
  const [first] = schema.anyOf ?? []
  if (first) return sample(first, name, things)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([key]) => key !== 'cursor')
        .map(([key, inner]) => [key, sample(inner, key, things)]),
    )
  if (schema.type === 'array') return schema.items ? [sample(schema.items, name, things)] : []
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return false
  return schema.type === 'string' ? text(schema, name, things) : null
}

const cursors = (keys: readonly (readonly unknown[])[]) =>
  keys.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
const forged = [
  ...cursors([[], [1e300], [1.5], ['', ''], ['x', 1], ['', '', '', '', '', '', ''], [null], [{}]]),
  'x',
  '\u0000',
]
const worse = [
  '',
  '\ud800',
  'a\u0000',
  '1e300',
  '2147483648',
  '999999999999999999999',
  '2026-99-99 00:00:00+00',
  '2026-02-30 00:00:00+00',
  '0000-01-01 00:00:00+00',
  '2026-01-01 00:00:00+99',
]

/** A cursor that was given out, with each of its keys made worse. */
export function spoilt(cursor: string): readonly string[] {
  const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly string[]
  return cursors(keys.flatMap((_, at) => worse.map((one) => keys.with(at, one))))
}

const days = ['0000-01-01', '0001-01-01', '1900-01-01', '2026-02-30', '2999-12-31', '9999-12-31']
const times = ['00:00:00Z', '23:59:59Z', '23:59:60Z', '00:00:00+23:59', '23:59:59.999999999-23:59']
const odd = {
  date: days,
  'date-time': days.flatMap((day) => times.map((time) => `${day}T${time}`)),
  text: ['\ud800', 'a\udc00b', 'a\u0000b', '', ' ', "'; --", '%\\_', '9'.repeat(30), '-1', '\u202e'],
}

function oddTexts({ format, pattern }: Schema, name: string): readonly string[] {
  if (name === 'cursor') return forged
  if (format === 'date') return [...odd.date, '\ud800']
  if (format === 'date-time') return [...odd['date-time'], '\ud800']
  if (format) return odd.text.slice(0, 3)
  const extreme = pattern ? days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]) : []
  return [...odd.text, ...extreme.filter((one) => new RegExp(pattern ?? '').test(one))]
}

/** Only what must be said: what else is said beside an odd value may be refused before it is looked at. */
const bare = ({ required = [] }: Schema, given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(required.map((key) => [key, given[key]]))

/** The input with one value in it made odd, for each place and each odd value. */
export function oddOnes(schema: Schema, value: unknown, name = ''): readonly unknown[] {
  const { properties, items, anyOf, type } = schema
  if (anyOf)
    return anyOf.flatMap((one) => oddOnes(one, one === anyOf[0] ? value : sample(one, name, () => ''), name))
  if (schema.enum || schema.const !== undefined || schema.contentEncoding) return []
  if (properties) {
    const given = value as Readonly<Record<string, unknown>>
    return Object.entries(properties).flatMap(([key, inner]) =>
      oddOnes(inner, given[key], key).flatMap((one) => [
        { ...given, [key]: one },
        { ...bare(schema, given), [key]: one },
      ]),
    )
  }
  if (type === 'array' && items)
    return oddOnes(items, (value as readonly unknown[])[0], name).map((one) => [one])
  if (type === 'string') return oddTexts(schema, name)
  if (type === 'integer') return [0, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER]
  return []
}
