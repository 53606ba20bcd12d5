import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'
import { CounterfoilError, type CounterfoilFunction, type FieldError } from '#core'

const validators = new WeakMap<TSchema, ReturnType<typeof Compile>>()

function validatorOf(schema: TSchema) {
  const known = validators.get(schema) ?? Compile(schema)
  validators.set(schema, known)
  return known
}

/** The input as the function declares it, with defaults filled in; every problem is named by its place. */
export function readInput(fn: CounterfoilFunction, given: unknown): unknown {
  const input = Value.Default(fn.input, structuredClone(given ?? {}))
  const validator = validatorOf(fn.input)
  if (validator.Check(input)) return input
  const errors = validator
    .Errors(input)
    .map((error): FieldError => ({ path: error.instancePath || '/', message: error.message }))
  const [first] = errors
  throw new CounterfoilError('invalid', first ? `${first.path} ${first.message}` : 'the input does not fit', {
    function: fn.id,
    errors,
  })
}

/** INVARIANT: nothing leaves a function that its output schema does not declare. */
export const cleanOutput = (fn: CounterfoilFunction, output: unknown): unknown =>
  Value.Clean(fn.output, output)
