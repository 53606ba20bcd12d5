/** Whether a value is as a field of a function asks: so that what comes by file is held to what forms are held to. */
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'

export const fits = (schema: TSchema, value: unknown): boolean => Value.Check(schema, value)
