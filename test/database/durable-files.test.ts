import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepDurable } from '../../src/database/durable-files.ts'
import { openDatabase } from '../../src/database/open.ts'

const { O_DSYNC, O_RDWR, O_WRONLY } = fs.constants
const system = fs.openSync
let directory: string
let opened: { path: string; flags: fs.OpenMode }[]

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), 'counterfoil-durable-'))
  opened = []
  // Below the shim, where the system itself is asked.
  fs.openSync = (path, flags, mode) => {
    opened.push({ path: String(path), flags })
    return system(path, flags, mode)
  }
})
afterEach(() => {
  fs.openSync = system
  fs.rmSync(directory, { recursive: true, force: true })
})

const forWriting = () =>
  opened.filter(
    ({ path, flags }) =>
      path.startsWith(directory + sep) && typeof flags === 'number' && (flags & (O_RDWR | O_WRONLY)) !== 0,
  )
const isSynced = ({ flags }: { flags: fs.OpenMode }) => (Number(flags) & O_DSYNC) === O_DSYNC

it('opens every file it writes with O_DSYNC, the log of writes among them', async () => {
  const database = await openDatabase({ directory })
  await database.asOwner((tx) =>
    tx.insertInto('organisations').values({ orgId: crypto.randomUUID(), name: 'D', slug: 'd' }).execute(),
  )
  await database.close()
  expect(forWriting().length).toBeGreaterThan(20)
  expect(forWriting().filter((file) => !isSynced(file))).toEqual([])
  expect(forWriting().some(({ path }) => path.includes(`${sep}pg_wal${sep}`))).toBe(true)
}, 240_000)

it('PGlite alone opens none so: without the shim a power cut takes the rows', async () => {
  const pglite = await PGlite.create({ dataDir: join(directory, 'pgdata') })
  await pglite.exec('create table t (n int); insert into t values (1)')
  await pglite.close()
  expect(forWriting().length).toBeGreaterThan(20)
  expect(forWriting().filter(isSynced)).toEqual([])
}, 240_000)

it('touches no other file, and nothing once the directory is closed', () => {
  const below = fs.openSync
  const inside = join(directory, 'inside')
  fs.mkdirSync(inside)
  const release = keepDurable(inside)
  fs.closeSync(fs.openSync(join(directory, 'outside'), fs.constants.O_CREAT | O_WRONLY))
  fs.closeSync(fs.openSync(join(inside, 'file'), fs.constants.O_CREAT | O_WRONLY))
  fs.closeSync(fs.openSync(join(inside, 'file'), fs.constants.O_RDONLY))
  release()
  expect(opened.map(isSynced)).toEqual([false, true, false])
  expect(fs.openSync).toBe(below)
})
