import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { CounterfoilError, type CounterfoilFunction, type FieldError } from '#core'

const validators = new WeakMap<TSchema, ReturnType<typeof Compile>>()

function validatorOf(schema: TSchema) {
  const known = validators.get(schema) ?? Compile(schema)
  validators.set(schema, known)
  return known
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'is the id of nothing here',
  'date-time': 'is not a moment, such as 2026-05-01T19:30:00Z, between 1900 and 2999',
  date: 'is not a day, such as 2026-05-01, between 1900 and 2999',
  email: 'is not an e-mail address',
}

/** What a person can act on, where the schema's own words are those of schemas. */
function inWords({ keyword, params, message }: TLocalizedValidationError): string {
  if (keyword === 'format') return formats[params.format] ?? message
  return keyword === 'boolean' ? 'is not known here' : message
}

/** The input as the function declares it, with defaults filled in; every problem is named by its place. */
export function readInput(fn: CounterfoilFunction, given: unknown): unknown {
  const input = Value.Default(fn.input, structuredClone(given ?? {}))
  const validator = validatorOf(fn.input)
  if (validator.Check(input)) return input
  const errors = validator
    .Errors(input)
    .map((error): FieldError => ({ path: error.instancePath || '/', message: inWords(error) }))
  const [first] = errors
  throw new CounterfoilError('invalid', first ? `${first.path} ${first.message}` : 'the input does not fit', {
    function: fn.id,
    errors,
  })
}

/** INVARIANT: nothing leaves a function that its output schema does not declare. */
export const cleanOutput = (fn: CounterfoilFunction, output: unknown): unknown =>
  Value.Clean(fn.output, output)
