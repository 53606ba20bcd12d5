/** All functions with their rules made ready: what every reading is asked of. */
import { type Compiled, compile } from './compile.ts'
import type { CounterfoilFunction } from './function.ts'

export interface Rulebook {
  readonly functions: readonly CounterfoilFunction[]
  readonly compiled: readonly Compiled[]
  function(id: string): CounterfoilFunction | undefined
  /** throws on an unknown id: callers have looked the function up */
  rule(id: string): Compiled
}

export function rulebook(functions: readonly CounterfoilFunction[]): Rulebook {
  const byId = new Map(functions.map((fn) => [fn.id, fn]))
  if (byId.size !== functions.length) throw new Error('two functions have the same id')
  const compiled = functions.map(compile)
  const rules = new Map(compiled.map((one) => [one.id, one]))
  return {
    functions,
    compiled,
    function: (id) => byId.get(id),
    rule(id) {
      const rule = rules.get(id)
      if (!rule) throw new Error(`there is no function \`${id}\``)
      return rule
    },
  }
}
