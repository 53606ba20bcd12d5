/** Generated files are what the areas say, and the check that proves it sees when they are not. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routeOf } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'

const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'counterfoil-gen-'))
const check = (folder: string) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(folder, 'scripts/gen.ts'), '--check'],
    { encoding: 'utf8' },
  )
  return { said: stdout + stderr, status }
}

beforeAll(() => {
  for (const part of ['src', 'scripts', 'docs/generated', 'web/gen', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

describe('gen --check', () => {
  it('finds everything fresh', () => {
    expect(check(root)).toEqual({ said: '', status: 0 })
  })

  it('control: names what was changed by hand', () => {
    appendFileSync(join(copy, 'docs/generated/matrix.md'), 'x')
    expect(check(copy)).toEqual({
      said: expect.stringMatching(/^docs\/generated\/matrix\.md is stale/),
      status: 1,
    })
  })

  it('control: names what a changed rule makes stale', () => {
    const file = join(copy, 'src/areas/tickets/functions/take.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace("title: 'Take", "title: 'Seize"))
    const { said, status } = check(copy)
    for (const stale of [
      'web/gen/manifest.gen.ts',
      'docs/generated/matrix.json',
      'docs/generated/openapi.json',
    ])
      expect(said).toContain(`${stale} is stale`)
    expect(status).toBe(1)
  })

  it('refuses a function whose id is not its path', () => {
    const file = join(copy, 'src/areas/tickets/functions/take.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace("id: 'tickets.take'", "id: 'tickets.seize'"))
    expect(check(copy).said).toContain('declares `tickets.seize`, but its path says `tickets.take`')
  })
})

describe('what is generated', () => {
  it('the matrix for programs has one line a function, in the agreed shape', () => {
    const lines = JSON.parse(readFileSync(join(root, 'docs/generated/matrix.json'), 'utf8'))
    expect(lines.map(({ id }: { id: string }) => id)).toEqual(functions.map(({ id }) => id))
    for (const line of lines)
      expect(Object.keys(line)).toEqual(['id', 'title', 'area', 'kind', 'rows', 'rule', 'atoms'])
  })

  it('no two functions have one address', () => {
    const routes = functions.map(routeOf).map(({ method, path }) => `${method} ${path.replace(/:\w+/, ':')}`)
    expect(new Set(routes).size).toBe(routes.length)
  })
})
