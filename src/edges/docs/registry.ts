/** The source of `src/registry.gen.ts`: static imports of everything the areas declare. */
export interface FunctionFile {
  readonly area: string
  readonly verb: string
  /** the name under which the file exports its function */
  readonly name: string
}

export function registrySource(files: readonly FunctionFile[], areasWithStores: readonly string[]): string {
  const sorted = files.toSorted((left, right) => (idOf(left) < idOf(right) ? -1 : 1))
  const names = new Map(sorted.map((file) => [idOf(file), localName(file, sorted)]))
  return `/* Generated from src/areas by scripts/gen.ts. Do not edit. */
import type { CounterfoilFunction, Stores } from '#core'
import type { Tx } from './database/database.ts'
import { readAnew, type Settings } from './database/settings.ts'
${sorted.map((file) => importLine(file, names.get(idOf(file)) ?? file.name)).join('\n')}
${areasWithStores.map((area) => `import { ${openerOf(area)} } from './areas/${area}/store.ts'`).join('\n')}

export const functions: readonly CounterfoilFunction[] = [
${sorted.map((file) => `  ${names.get(idOf(file))},`).join('\n')}
]

/** Every area's store, bound to one transaction of one organisation; opened where somebody asks for it. */
export function openStores(tx: Tx, org: string, settings: Settings = readAnew): Stores {
  const open = <Store>(opener: (tx: Tx, org: string, settings: Settings) => Store) => opener(tx, org, settings)
  const opened: { -readonly [Area in keyof Stores]?: Stores[Area] } = {}
  return {
${areasWithStores.map((area) => `    get ${area}() {\n      return (opened.${area} ??= open(${openerOf(area)}))\n    },`).join('\n')}
  }
}
`
}

const idOf = (file: FunctionFile) => `${file.area}.${file.verb}`
/** What an area's `store.ts` exports: `openTickets`. */
export const openerOf = (area: string) => `open${area.charAt(0).toUpperCase()}${area.slice(1)}`

/** Two areas may use one name: then each is told apart by its area. */
function localName(file: FunctionFile, all: readonly FunctionFile[]): string {
  return all.filter(({ name }) => name === file.name).length > 1
    ? `${file.name}Of${openerOf(file.area).slice(4)}`
    : file.name
}

function importLine(file: FunctionFile, local: string): string {
  const named = local === file.name ? local : `${file.name} as ${local}`
  return `import { ${named} } from './areas/${file.area}/functions/${file.verb}.ts'`
}
