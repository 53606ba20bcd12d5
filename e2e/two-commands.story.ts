import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from './server.ts'

const main = join(import.meta.dirname, '..', 'src', 'main.ts')
const owner = { email: 'olive@tidewater.example', password: 'four words make a password' }

/** Runs the program until it ends by itself. */
async function run(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { PATH, HOME, ...env },
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (written += String(text)))
  const tooLong = globalThis.setTimeout(() => child.kill('SIGKILL'), 60_000)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearTimeout(tooLong)
  return { code, lines: written.trim().split('\n') }
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const signIn = (url: string) => post(`${url}/api/auth/sign-in/email`, owner)

describe('the program on its own machine', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'counterfoil-e2e-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test('what was written is there at the next start; a second process beside it is refused', async () => {
    const first = await startServer({ dataDir, env: { DEMO: '0' } })
    try {
      const made = await post(`${first.url}/api/setup`, {
        organisation: 'Tidewater',
        name: 'Olive',
        ...owner,
      })
      expect(made.status).toBe(201)
      const second = await run({ DATA_DIR: dataDir, PORT: '4999', DEMO: '0' })
      expect(second.code).toBe(1)
      const complaint = second.lines.at(-1) ?? ''
      expect(complaint).toContain(dataDir)
      expect(complaint).not.toMatch(/^\s+at /)
    } finally {
      expect(await first.stop()).toBe(0)
    }
    const again = await startServer({ dataDir, env: { DEMO: '0' } })
    try {
      expect((await signIn(again.url)).status).toBe(200)
      expect(again.output()).not.toContain('Migrated')
    } finally {
      expect(await again.stop()).toBe(0)
    }
  })

  test('Ctrl-C lets a request in flight finish', async () => {
    const server = await startServer({ dataDir, env: { DEMO: '0' } })
    let hasLeft = () => {}
    const left = new Promise<void>((resolve) => {
      hasLeft = resolve
    })
    // The second half of the body is sent only after the signal: the request is in flight for certain.
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const text = new TextEncoder().encode(JSON.stringify(owner))
        controller.enqueue(text.slice(0, 10))
        await left
        await pause(300)
        controller.enqueue(text.slice(10))
        controller.close()
      },
    })
    const answer = fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)
    await pause(300)
    const ended = server.stop()
    hasLeft()
    expect((await answer).status).toBe(200)
    expect(await ended).toBe(0)
    expect(server.output()).toContain('Finishing what is in flight')
  })

  test('a wrong PORT is one line, and the program ends with 2', async () => {
    const { code, lines } = await run({ DATA_DIR: dataDir, PORT: 'eighty' })
    expect(code).toBe(2)
    expect(lines).toEqual(['PORT is "eighty", but must be a whole number from 1 to 65535.'])
  })

  test('the demo is served to this machine alone', async () => {
    const { code, lines } = await run({ DATA_DIR: dataDir, HOST: '0.0.0.0', DEMO: '1' })
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('the demo organisation is served on this machine alone')
  })
})
