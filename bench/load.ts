/**
 * Loading a manifest of 10,000 rows with 500 bad ones, from the file to the last seat: parsing, dry run and all
 * batches, in a process of its own with the embedded database, so that its memory is measured and nobody else's.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import writeExcel from 'write-excel-file/node'
import { median, type Row } from './bench.ts'
import { rowsOf } from './load/manifest.ts'
import type { Loaded } from './load/run.ts'

export const name = 'load'
export const command = 'npm run bench load'

const turns = 3
const program = fileURLToPath(new URL('load/run.ts', import.meta.url))

async function measure(): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'counterfoil-load-'))
  try {
    const cells = rowsOf(10_000).map((row) => row.map((value) => ({ value, type: String })))
    await (await writeExcel(cells, { sheet: 'Manifest' })).toFile(join(folder, 'season.xlsx'))
    const given = [program, join(folder, 'season.xlsx'), join(folder, 'data')]
    const { stdout } = await promisify(execFile)(process.execPath, given)
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Loaded
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function run(): Promise<readonly Row[]> {
  const measured: Loaded[] = []
  for (let turn = 0; turn < turns; turn += 1) measured.push(await measure())
  for (const { loaded, rejected } of measured)
    if (loaded !== 38_000 || rejected !== 500)
      throw new Error(
        `${loaded} tickets came in and ${rejected} rows were rejected, instead of 38,000 and 500`,
      )
  const row = (says: string, unit: string, target: number | null, of: (one: Loaded) => number): Row => {
    const value = median(measured.map(of))
    return {
      case: says,
      value,
      unit,
      against: null,
      ratio: null,
      target,
      met: target === null ? null : value <= target,
    }
  }
  return [
    row('10,000 rows, from the file to the last of 38,000 tickets', 's', 30, ({ seconds }) => seconds),
    row('of it reading the .xlsx', 's', 2, ({ reading }) => reading),
    row('of it the dry run', 's', null, ({ checking }) => checking),
    row('the longest batch, which is how long others wait', 's', null, ({ longestBatch }) => longestBatch),
    row('memory that it takes at its height', 'MB', 512, ({ added }) => added),
    row('memory of the whole process then, with the database', 'MB', null, ({ megabytes }) => megabytes),
  ]
}
