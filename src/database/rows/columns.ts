import type { ColumnType } from 'kysely'

/** JSON text on its way into a jsonb column; only `json()` makes it. */
export type JsonText = string & { readonly __json: unique symbol }

/**
 * A value for a jsonb column. Needed, because `pg` would write an array as a PostgreSQL array and a string
 * as if it were JSON already.
 */
export function json(value: unknown): JsonText {
  return (JSON.stringify(value) ?? 'null') as JsonText
}

/** Read as the parsed value, written with `json()`. */
export type JsonWithDefault = ColumnType<unknown, JsonText | undefined, JsonText>
export type NullableJson = ColumnType<unknown, JsonText | null | undefined, JsonText | null>

export type Timestamp = ColumnType<Date, Date | string, Date | string>
export type TimestampWithDefault = ColumnType<Date, Date | string | undefined, Date | string>
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>
