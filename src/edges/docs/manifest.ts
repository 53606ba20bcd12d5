/** The source of `web/gen/manifest.gen.ts`: what a screen needs to know of each function, and no rule. */
import { type CounterfoilFunction, routeOf, rowsOf } from '#core'

export function manifestSource(functions: readonly CounterfoilFunction[]): string {
  const lines = functions.map((fn) => `  ${JSON.stringify(fn.id)}: ${JSON.stringify(entryOf(fn))},`)
  return `/* Generated from the registry by scripts/gen.ts. Do not edit. */
export const functions = {
${lines.join('\n')}
} as const

export type FunctionId = keyof typeof functions
`
}

function entryOf(fn: CounterfoilFunction) {
  const { method, path } = routeOf(fn)
  return {
    id: fn.id,
    title: fn.title,
    kind: fn.kind,
    area: fn.area,
    on: fn.on?.name ?? null,
    method,
    path,
    rows: rowsOf(fn.rule.node),
    button: fn.button && {
      label: fn.button.label,
      key: fn.button.key ?? null,
      place: fn.button.place,
      primary: fn.button.primary ?? false,
    },
    input: { required: [], ...fn.input },
  }
}
