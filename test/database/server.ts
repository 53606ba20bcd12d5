import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'

export interface Server {
  /** Of the database `postgres`, as a superuser, on the loopback. */
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/**
 * A PostgreSQL server of our own in a temporary directory.
 * @param options.durable leaves fsync on (default off: tests throw the data away)
 * @param options.binaries a folder with `initdb` and `postgres`
 */
export async function startPostgres(
  options: { durable?: boolean; binaries?: (scratch: string) => string } = {},
): Promise<Server> {
  const scratch = mkdtempSync(join(tmpdir(), 'counterfoil-pg-'))
  chmodSync(scratch, 0o755)
  const data = join(scratch, 'data')
  const sockets = join(scratch, 'sockets')
  const user = unprivilegedUser()
  for (const folder of [data, sockets]) {
    mkdirSync(folder, { mode: 0o700 })
    if (user) chownSync(folder, user.uid, user.gid)
  }
  const bin = (options.binaries ?? findBinaries)(scratch)
  const as = { ...user, cwd: scratch, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...as,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: sockets,
    max_connections: 200,
    shared_buffers: '128MB',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...args], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-4000)
  })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const pid = child.pid as number
  const tether = tie(pid, scratch)
  const stop = async () => {
    tether.kill('SIGKILL')
    await end(child)
    rmSync(scratch, { recursive: true, force: true })
  }
  try {
    await untilItAnswers(url, child)
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start: ${log}`, { cause: error })
  }
  return { url, pid, stop }
}

/** Should this process die without `stop`, even by SIGKILL, its end of the pipe closes and the server goes too. */
function tie(pid: number, scratch: string): ChildProcess {
  const script = 'read -r _; kill -QUIT "$0"; sleep 1; rm -rf "$1"'
  return spawn('sh', ['-c', script, String(pid), scratch], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
}

/** PostgreSQL refuses to run as root: then as `postgres`, or as `nobody`. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.')
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  let last: unknown
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      last = error
      await sleep(50)
    }
  }
  throw last ?? new Error('the server ended')
}

/** Fast shutdown; if that takes long, at once. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 10_000)
  await ended
  clearTimeout(hurry)
}
