/**
 * Writes everything that is generated from the areas: the registry, the manifest of the web, the permission
 * matrix and OpenAPI. With `--check` it writes nothing and fails with the names of the files that are stale.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CounterfoilFunction, compile, describe, isMachine, type Machine } from '#core'
import { manifestSource } from '../src/edges/docs/manifest.ts'
import { matrixJson, matrixPage } from '../src/edges/docs/matrix.ts'
import { openApi } from '../src/edges/docs/openapi.ts'
import { type FunctionFile, openerOf, registrySource } from '../src/edges/docs/registry.ts'
import { statesPage } from '../src/edges/docs/states.ts'

const root = join(import.meta.dirname, '..')
const areas = [
  'people',
  'access',
  'mail',
  'employees',
  'proxies',
  'catalogue',
  'tickets',
  'tasks',
  'workflows',
  'time',
  'searches',
  'surveys',
  'assets',
  'projects',
  'contacts',
  'events',
  'inventory',
  'imports',
  'chains',
  'limits',
  'orders',
  'specials',
  'admissions',
  'notifications',
  'audit',
  'decisions',
  'reports',
]

const faults: string[] = []
const files: FunctionFile[] = []
const functions: CounterfoilFunction[] = []

for (const path of globSync('src/areas/*/functions/*.ts', { cwd: root }).sort()) {
  if (path.endsWith('.test.ts')) continue
  const area = basename(dirname(dirname(path)))
  const verb = basename(path, '.ts')
  try {
    const [name, fn] = await functionIn(path)
    if (fn.id !== `${area}.${verb}`)
      throw new Error(`declares \`${fn.id}\`, but its path says \`${area}.${verb}\``)
    if (!areas.includes(area)) throw new Error(`\`${area}\` is not an area: name it in scripts/gen.ts`)
    files.push({ area, verb, name })
    functions.push(fn)
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}
functions.sort((left, right) => (left.id < right.id ? -1 : 1))

const withStores: string[] = []
for (const area of areas) {
  const path = `src/areas/${area}/store.ts`
  if (!existsSync(join(root, path))) continue
  try {
    const opener = openerOf(area)
    if (!((await load(path))[opener] instanceof Function)) throw new Error(`does not export \`${opener}\``)
    withStores.push(area)
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}

const machines: Machine[] = []
for (const area of areas)
  for (const path of globSync(`src/areas/${area}/{transitions,shipment}.ts`, { cwd: root }).sort())
    machines.push(...Object.values(await load(path)).filter(isMachine))

const lines = functions.map((fn) => describe(fn, compile(fn)))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const generated: Readonly<Record<string, string>> = {
  'src/registry.gen.ts': registrySource(files, withStores),
  'web/gen/manifest.gen.ts': manifestSource(functions),
  'docs/generated/matrix.json': matrixJson(lines),
  'docs/generated/matrix.md': matrixPage(lines),
  'docs/generated/states.md': statesPage(machines),
  'docs/generated/openapi.json': `${JSON.stringify(openApi(functions, version), null, 2)}\n`,
}

const stale = Object.keys(generated).filter((file) => generated[file] !== contentOf(file))
if (process.argv.includes('--check')) {
  for (const file of stale) faults.push(`${file} is stale: run \`npm run gen\``)
} else {
  for (const file of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), generated[file] ?? '')
  }
  console.log(
    `${functions.length} functions; ${stale.length === 0 ? 'nothing changed' : `wrote ${stale.join(', ')}`}`,
  )
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

/** The one function that a file exports, and its name there. */
async function functionIn(path: string): Promise<[string, CounterfoilFunction]> {
  const found = Object.entries(await load(path)).filter((entry): entry is [string, CounterfoilFunction] =>
    isFunction(entry[1]),
  )
  const [first, second] = found
  if (!first || second) throw new Error(`exports ${found.length} functions instead of one`)
  return first
}

function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(join(root, path)).href)
}

function isFunction(value: unknown): value is CounterfoilFunction {
  return typeof value === 'object' && value !== null && 'rule' in value && 'verb' in value && 'run' in value
}

function contentOf(file: string): string | null {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
