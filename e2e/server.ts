import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'main.ts')
const later = new URL('later.mjs', import.meta.url).href

export type ServerOptions = {
  /** Further variables, or others than the usual: `{ DEMO: '0' }`, `{ DATABASE_URL: … }`. */
  readonly env?: Readonly<Record<string, string>>
  /** Data of an earlier server, which `stop` then leaves where it is. */
  readonly dataDir?: string
  /** How long the first start (migrations, seeding) may take; 120 s unless told. */
  readonly readyWithinMs?: number
  /** How far its clock is ahead of ours: the program and its embedded database live that much later. */
  readonly aheadMs?: number
}

export type RunningServer = {
  readonly url: string
  readonly pid: number
  readonly dataDir: string
  /** Everything that the server has written so far, to read when a story fails. */
  output(): string
  /** Ends it as Ctrl-C would, answers with its exit code, and removes the data that it made for itself. */
  stop(): Promise<number | null>
}

/** Starts the real program in demo mode on a free port and data of its own, and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'counterfoil-e2e-')))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...outsideEnvironment(),
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '1',
    LOG_LEVEL: 'warn',
    CLOCK_AHEAD_MS: String(options.aheadMs ?? 0),
    ...options.env,
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', later, main], {
    env,
    stdio: 'pipe',
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => written.push(String(text)))

  const stop = async () => {
    const code = await end(child)
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    return code
  }
  try {
    await waitUntilReady(child, url, options.readyWithinMs ?? 120_000)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message} It wrote:\n${written.join('')}`)
  }
  return { url, pid: child.pid ?? 0, dataDir, output: () => written.join(''), stop }
}

/** The variables of whoever runs the tests, without those that would configure the server. */
function outsideEnvironment(): Record<string, string | undefined> {
  const ours = [
    'DATABASE_URL',
    'MIGRATE_DATABASE_URL',
    'BASE_URL',
    'SECRET',
    'TRUST_PROXY',
    'POOL_SIZE',
    'NODE_ENV',
  ]
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
}

async function waitUntilReady(child: ChildProcess, url: string, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}.`)
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await pause(100)
  }
  throw new Error(`The server was not ready within ${withinMs} ms.`)
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    const tooLong = globalThis.setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(tooLong)
  }
  return child.exitCode
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was given.')
  return address.port
}
