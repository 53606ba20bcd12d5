import { type SqlBool, sql } from 'kysely'

/** One id is asked for as such: of an array PostgreSQL cannot know how long it will be, and would plan anew each time. */
export const isOneOf = (column: string, ids: readonly string[]) =>
  ids.length === 1
    ? sql<SqlBool>`${sql.ref(column)} = ${ids[0]}::uuid`
    : sql<SqlBool>`${sql.ref(column)} = any(${ids}::uuid[])`
