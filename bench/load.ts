/**
 * Loading a manifest of 10,000 rows with 500 bad ones, from the file to the last seat: parsing, dry run and all
 * batches, in a process of its own, so that its memory is measured and nobody else's. The embedded database lives in
 * that process; what the program itself takes is seen where the database is elsewhere.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import writeExcel from 'write-excel-file/node'
import { startPostgres } from '../test/database/server.ts'
import { median, type Row } from './bench.ts'
import { rowsOf } from './load/manifest.ts'
import type { Loaded } from './load/run.ts'

export const name = 'load'
export const command = 'npm run bench load'

const turns = 3
const program = fileURLToPath(new URL('load/run.ts', import.meta.url))

async function lastLine(...given: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...given])
  return stdout.trim().split('\n').at(-1) ?? ''
}

/** @param place where the database is: in a folder of this measurement, or at a url */
async function measure(place: (folder: string) => string): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'counterfoil-load-'))
  try {
    const file = join(folder, 'season.xlsx')
    const cells = rowsOf(10_000).map((row) => row.map((value) => ({ value, type: String })))
    await (await writeExcel(cells, { sheet: 'Manifest' })).toFile(file)
    const at = place(folder)
    const measured = JSON.parse(await lastLine(file, at, await lastLine('make', at))) as Loaded
    if (measured.loaded !== 38_000 || measured.rejected !== 500)
      throw new Error(`${measured.loaded} tickets came in and ${measured.rejected} rows were rejected`)
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withPostgres(): Promise<Loaded> {
  const server = await startPostgres({ durable: true })
  try {
    return await measure(() => server.url)
  } finally {
    await server.stop()
  }
}

export async function run(): Promise<readonly Row[]> {
  const measured: Loaded[] = []
  for (let turn = 0; turn < turns; turn += 1) measured.push(await measure((folder) => join(folder, 'data')))
  const embedded = (of: (one: Loaded) => number) => median(measured.map(of))
  const served = await withPostgres()
  return [
    row(
      '10,000 rows, from the file to the last of 38,000 admissions',
      embedded(({ seconds }) => seconds),
      's',
      30,
    ),
    row(
      'of it processor time',
      embedded(({ processor }) => processor),
      's',
    ),
    row(
      'of it reading the .xlsx',
      embedded(({ reading }) => reading),
      's',
      2,
    ),
    row(
      'of it the dry run',
      embedded(({ checking }) => checking),
      's',
    ),
    row(
      'the longest batch, which is how long others wait',
      embedded(({ longestBatch }) => longestBatch),
      's',
    ),
    row(
      'memory of the whole process, the embedded database in it',
      embedded(({ megabytes }) => megabytes),
      'MB',
    ),
    row('the same load into a PostgreSQL', served.seconds, 's', 30),
    row('memory of the whole process then', served.megabytes, 'MB', 512),
  ]
}

const row = (says: string, value: number, unit: string, target: number | null = null): Row => ({
  case: says,
  value,
  unit,
  against: null,
  ratio: null,
  target,
  met: target === null ? null : value <= target,
})
