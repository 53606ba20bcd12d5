/** Who may import whom. Reading this table is reading the architecture; ARCHITECTURE.md draws it. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const areas = [
  'files',
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

const root = join(import.meta.dirname, '../..')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** @returns why the import is against the table, or null */
function against({ from, to, typeOnly }: Import): string | null {
  const isPackage =
    !to.startsWith('src/') && !to.startsWith('web/') && !to.startsWith('test/') && !to.startsWith('scripts/')
  const [, area] = from.match(/^src\/areas\/([^/]+)\//) ?? []
  if (to.startsWith('test/'))
    return from.startsWith('test/') || /\.test\.ts$/.test(from) || /^(e2e|bench)\//.test(from)
      ? null
      : 'nothing imports the tests'
  if (/\.test\.tsx?$/.test(from)) return null
  if (to === 'src/main.ts') return 'nothing imports main'
  if (from.startsWith('src/core/')) {
    if (isPackage)
      return to === 'typebox' || to.startsWith('typebox/') || to.startsWith('node:')
        ? null
        : 'the core stands on the schema library alone'
    return to.startsWith('src/core/') ? null : 'the core imports nothing of ours'
  }
  if (area) return areaAgainst(area, from, to, isPackage, typeOnly)
  if (from.startsWith('src/database/')) {
    return isPackage || /^src\/(core|database)\//.test(to) ? null : 'the database knows the core alone'
  }
  if (from.startsWith('src/pipeline/')) {
    if (to === 'fastify' || to.startsWith('@fastify/')) return 'the pipeline does not know the web'
    return isPackage || /^src\/(core|database|pipeline)\//.test(to) || to === 'src/registry.gen.ts'
      ? null
      : 'the pipeline names no area'
  }
  if (from.startsWith('src/identity/')) {
    return isPackage || /^src\/(core|database|identity)\//.test(to)
      ? null
      : 'sign-in knows the database and the core'
  }
  if (from.startsWith('src/setup/')) {
    if (isPackage || /^src\/(core|database|identity|setup)\//.test(to) || /\/public\.ts$/.test(to))
      return null
    return 'setting up knows areas and edges by their public.ts alone'
  }
  if (from.startsWith('src/demo/')) {
    return /^src\/edges\//.test(to) ? 'the demo plays through the line, not through an edge' : null
  }
  const [, edge] = from.match(/^src\/edges\/([^/]+)\//) ?? []
  if (edge) {
    if (
      isPackage ||
      /^src\/(core|pipeline)\//.test(to) ||
      to === 'src/registry.gen.ts' ||
      to === 'src/config.ts'
    )
      return null
    if (to.startsWith(`src/edges/${edge}/`)) return null
    if (typeOnly && /^src\/(database|identity)\//.test(to)) return null
    return edgeExceptions.has(`${from} → ${to}`)
      ? null
      : 'an edge stands on the pipeline, the core and itself'
  }
  if (from.startsWith('web/screens/')) {
    if (to.startsWith('src/')) return 'the web does not import the server'
    const [, own] = from.match(/^web\/screens\/([^/]+)/) ?? []
    return to.startsWith('web/screens/') && !to.startsWith(`web/screens/${own}`)
      ? 'a screen imports no other screen'
      : null
  }
  if (from.startsWith('web/kit/'))
    return to.startsWith('web/') && !/^web\/(kit|theme)\//.test(to) ? 'the kit knows no domain' : null
  if (from.startsWith('web/')) return to.startsWith('src/') ? 'the web does not import the server' : null
  return null
}

/** Edges that need more than the table gives them, each with its reason. */
const edgeExceptions = new Map<string, string>([
  [
    'src/edges/cli/open.ts → src/compose.ts',
    'the command line is a program of its own, and composes as main does',
  ],
])

/** Files of areas that stand on a package for a format that is not ours, each with its reason. */
const packagesOf = new Map<string, { readonly packages: readonly string[]; readonly because: string }>([
  [
    'src/areas/orders/store-pdf.ts',
    { packages: ['pdfkit'], because: 'a ticket is printed as a PDF, which is not our format' },
  ],
  [
    'src/areas/orders/both-ways.ts',
    {
      packages: ['bidi-js'],
      because: 'lines that run both ways follow the rules of Unicode, a thousand of them',
    },
  ],
  [
    'src/areas/orders/store-code-squares.ts',
    { packages: ['qrcode'], because: 'the squares that every phone reads are not our format' },
  ],
  ['src/areas/files/reading/csv.ts', { packages: ['csv-parse/sync'], because: 'how others write CSV' }],
  [
    'src/areas/files/writing.ts',
    { packages: ['csv-stringify/sync', 'write-excel-file/node'], because: 'files for spreadsheets' },
  ],
  ['src/areas/surveys/sheet.ts', { packages: ['csv-stringify/sync'], because: 'how others read CSV' }],
  [
    'src/areas/reports/sheet.ts',
    {
      packages: ['csv-stringify/sync', 'write-excel-file/node'],
      because: 'formats of files that are not ours',
    },
  ],
])

function areaAgainst(
  area: string,
  from: string,
  to: string,
  isPackage: boolean,
  typeOnly: boolean,
): string | null {
  const isStore = /\/store[^/]*\.ts$|\/(snapshot|administrators)\.ts$/.test(from)
  if (isPackage) {
    if (to === 'typebox' || to.startsWith('node:')) return null
    if (packagesOf.get(from)?.packages.includes(to)) return null
    return isStore && to === 'kysely' ? null : 'an area stands on the core and the schema library'
  }
  if (/\/functions\//.test(from) && /\/functions\//.test(to)) return 'functions never import functions'
  if (to.startsWith('src/core/') || to.startsWith(`src/areas/${area}/`)) return null
  if (/^src\/database\//.test(to))
    return typeOnly || (isStore && /\/(filter-sql|rows|endings|errors)(\/|\.ts)/.test(to))
      ? null
      : 'only stores know rows, and nobody a connection'
  const [, other] = to.match(/^src\/areas\/([^/]+)\/public\.ts$/) ?? []
  if (!other) return 'another area is known by its public.ts alone'
  return areas.indexOf(other) < areas.indexOf(area) ? null : `\`${other}\` comes after \`${area}\``
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [
    ...source.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms),
  ].map((match) => {
    const target = match[2] ?? match[3] ?? ''
    const to =
      target === '#core'
        ? 'src/core/public.ts'
        : target.startsWith('.')
          ? relative(root, join(root, dirname(file), target))
          : target
    return { from: file, to, typeOnly: match[1] !== undefined }
  })
}

const files = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: root })
  .filter((file) => !file.includes('.gen.') && !file.startsWith('web/dist'))
  .sort()

describe('the import table', () => {
  it('is obeyed by every file', () => {
    expect(files.length).toBeGreaterThan(80)
    const found = files.flatMap(importsOf).flatMap((one) => {
      const why = against(one)
      return why ? [`${one.from} → ${one.to}: ${why}`] : []
    })
    expect(found).toEqual([])
  })

  it('knows every area', () => {
    const present = globSync('src/areas/*', { cwd: root }).map((path) => path.split('/').at(-1) ?? '')
    expect(present.filter((area) => !areas.includes(area))).toEqual([])
  })

  it.each([
    ['src/core/rule.ts', 'src/database/database.ts', true],
    ['src/core/rule.ts', 'kysely', false],
    ['src/areas/tickets/functions/take.ts', 'src/areas/tickets/functions/assign.ts', false],
    ['src/areas/tickets/rules.ts', 'src/areas/orders/public.ts', false],
    ['src/areas/orders/rules.ts', 'src/areas/tickets/rules.ts', false],
    ['src/areas/tickets/rules.ts', 'kysely', false],
    ['src/areas/tickets/functions/take.ts', 'src/pipeline/call.ts', false],
    ['src/pipeline/call.ts', 'src/areas/tickets/public.ts', false],
    ['src/pipeline/call.ts', 'fastify', false],
    ['src/database/open.ts', 'src/pipeline/call.ts', false],
    ['src/edges/http/server.ts', 'src/areas/tickets/public.ts', false],
    ['src/edges/http/server.ts', 'src/edges/cli/main.ts', false],
    ['web/screens/desk/desk.tsx', 'web/screens/home/home.tsx', false],
    ['web/kit/button.tsx', 'web/gen/manifest.gen.ts', false],
    ['web/affordance/call.ts', 'src/core/public.ts', false],
    ['src/edges/http/server.ts', 'src/main.ts', false],
    ['src/identity/identity.ts', 'src/pipeline/call.ts', false],
    ['src/setup/first-administrator.ts', 'src/areas/orders/store.ts', false],
    ['src/demo/seed.ts', 'src/edges/http/public.ts', false],
    ['src/areas/tickets/store.ts', 'test/world.ts', false],
  ])('control: %s may not import %s', (from, to, typeOnly) => {
    expect(against({ from, to, typeOnly })).not.toBeNull()
  })
})
