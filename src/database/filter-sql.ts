import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'

/** A column of the record, by the camelCase name of its field. */
export type Column = (field: string) => Expression<unknown>

type Predicate = RawBuilder<SqlBool>
type Link = Extract<Filter, { op: 'linked' }>['link']

/**
 * How each leaf is written. Every leaf is two-valued: a NULL column makes a positive one false and a negated
 * one true. No `coalesce` and no `is not distinct from`: either keeps PostgreSQL from using an index.
 */
export interface Leaves {
  equal(column: Expression<unknown>, value: string | number | boolean): Predicate
  unequal(column: Expression<unknown>, value: string | number | boolean): Predicate
  among(column: Expression<unknown>, values: readonly (string | number)[]): Predicate
  notAmong(column: Expression<unknown>, values: readonly (string | number)[]): Predicate
  absent(column: Expression<unknown>): Predicate
  present(column: Expression<unknown>): Predicate
  linked(id: Expression<unknown>, link: Link, values: readonly string[]): Predicate
  notLinked(id: Expression<unknown>, link: Link, values: readonly string[]): Predicate
  every(parts: readonly Predicate[]): Predicate
  some(parts: readonly Predicate[]): Predicate
}

// An array, not a join and not `exists`: under OR only this lets PostgreSQL look the records up by their id.
const linkedRecords = (link: Link, values: readonly string[]): RawBuilder<unknown> =>
  sql`array(select ${sql.ref(link.record)} from ${sql.table(link.table)} where org_id = nullif(current_setting('app.org', true), '')::uuid and ${sql.ref(link.value)} = any(${values}))`

const yes: Predicate = sql<SqlBool>`true`
const no: Predicate = sql<SqlBool>`false`

export const leaves: Leaves = {
  // A flag is its own condition: what it asks of another table PostgreSQL can then join, once for all rows.
  equal: (column, value) => (value === true ? sql`${column}` : sql`${column} = ${value}`),
  unequal: (column, value) => sql`${column} is distinct from ${value}`,
  among: (column, values) => sql`${column} = any(${values})`,
  notAmong: (column, values) => sql`(${column} is null or ${column} <> all(${values}))`,
  absent: (column) => sql`${column} is null`,
  present: (column) => sql`${column} is not null`,
  linked: (id, link, values) => sql`${id} = any(${linkedRecords(link, values)})`,
  notLinked: (id, link, values) => sql`${id} <> all(${linkedRecords(link, values)})`,
  every: (parts) => sql`(${sql.join(parts, sql` and `)})`,
  some: (parts) => sql`(${sql.join(parts, sql` or `)})`,
}

/**
 * The filter of the core as a condition for `where`. Values are always parameters.
 * @param column must know every field of the filter, and `id` where a relation is kept in a table
 * @param write replaced only by the test that shows it would notice a wrong leaf
 */
export function compileFilter(filter: Filter, column: Column, write: Leaves = leaves): Expression<SqlBool> {
  switch (filter.op) {
    case 'all':
      return combine(filter.of, column, write, write.every, yes)
    case 'any':
      return combine(filter.of, column, write, write.some, no)
    case 'is':
      return (filter.negated ? write.unequal : write.equal)(column(filter.field), filter.value)
    case 'in':
      // Nothing is in an empty set; and `in ()` is not SQL.
      if (filter.values.length === 0) return filter.negated ? yes : no
      return (filter.negated ? write.notAmong : write.among)(column(filter.field), filter.values)
    case 'null':
      return (filter.negated ? write.present : write.absent)(column(filter.field))
    case 'linked':
      if (filter.values.length === 0) return filter.negated ? yes : no
      return (filter.negated ? write.notLinked : write.linked)(column('id'), filter.link, filter.values)
  }
}

function combine(
  of: readonly Filter[],
  column: Column,
  write: Leaves,
  join: Leaves['every'],
  none: Predicate,
): Predicate {
  const parts = of.map((part) => compileFilter(part, column, write) as Predicate)
  return parts.length === 0 ? none : parts.length === 1 ? (parts[0] as Predicate) : join(parts)
}

/** One id is asked for as such: of an array PostgreSQL cannot know how long it will be, and would plan anew each time. */
export const isOneOf = (column: string, ids: readonly string[]): Predicate =>
  ids.length === 1
    ? sql<SqlBool>`${sql.ref(column)} = ${ids[0]}::uuid`
    : sql<SqlBool>`${sql.ref(column)} = any(${ids}::uuid[])`
