import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DataDirectoryInUse } from '../../src/database/errors.ts'
import { openDatabase } from '../../src/database/open.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'counterfoil-crash-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const org = randomUUID()

interface Writer {
  readonly child: ChildProcessByStdio<null, Readable, null>
  /** the numbers it said were committed */
  readonly acknowledged: number[]
}

function startWriter(): Writer {
  const program = new URL('./writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, directory, org], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: number[] = []
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (text + piece).split('\n')
    text = lines.pop() ?? ''
    acknowledged.push(...lines.map(Number))
  })
  return { child, acknowledged }
}

async function until(condition: () => boolean, child: Writer['child']): Promise<void> {
  while (!condition()) {
    if (child.exitCode !== null) throw new Error(`the writer ended with ${child.exitCode}`)
    await new Promise((next) => setTimeout(next, 5))
  }
}

async function kill({ child }: Writer): Promise<void> {
  const closed = new Promise((done) => child.once('close', done))
  child.kill('SIGKILL')
  await closed
}

it('reads back every acknowledged write after kill -9, five times over', async () => {
  const acknowledged: number[] = []
  for (let round = 0; round < 5; round++) {
    const writer = startWriter()
    await until(() => writer.acknowledged.length > 15 + round * 12, writer.child)
    await kill(writer)
    acknowledged.push(...writer.acknowledged)
  }
  const database = await openDatabase({ directory })
  const rows = await database.transaction(org, (tx) =>
    tx.selectFrom('idempotencyKeys').select('key').execute(),
  )
  await database.close()
  const kept = new Set(rows.map((row) => Number(row.key)))
  expect(acknowledged.length).toBeGreaterThan(150)
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
}, 400_000)

it('refuses a second process with one line, and takes the lock over once the first is dead', async () => {
  const writer = startWriter()
  await until(() => writer.acknowledged.length > 0, writer.child)
  const second = openDatabase({ directory })
  await expect(second).rejects.toThrow(DataDirectoryInUse)
  await expect(second).rejects.toThrow(
    `${directory} is in use by process ${writer.child.pid}; stop that one first.`,
  )
  await kill(writer)
  expect(existsSync(join(directory, 'counterfoil.lock'))).toBe(true)
  const database = await openDatabase({ directory })
  await database.close()
  expect(existsSync(join(directory, 'counterfoil.lock'))).toBe(false)
}, 240_000)

it('refuses a second opening in the same process, and keeps what was written for the next', async () => {
  const first = await openDatabase({ directory })
  await expect(openDatabase({ directory })).rejects.toThrow(DataDirectoryInUse)
  await first.asOwner((tx) =>
    tx.insertInto('organisations').values({ orgId: org, name: 'Kept', slug: 'k' }).execute(),
  )
  await first.close()
  const second = await openDatabase({ directory })
  const kept = await second.transaction(org, (tx) => tx.selectFrom('organisations').select('name').execute())
  await second.close()
  expect(kept).toEqual([{ name: 'Kept' }])
}, 240_000)

it('does not mistake another process with the number of a dead one for its holder', async () => {
  const lock = join(directory, 'counterfoil.lock')
  const first = await openDatabase({ directory })
  const held = JSON.parse(await readFile(lock, 'utf8'))
  await first.close()
  await writeFile(lock, JSON.stringify({ ...held, started: `${held.started}0` }))
  const second = await openDatabase({ directory })
  await second.close()
}, 240_000)
