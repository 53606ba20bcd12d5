import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A checkout in miniature: the real launcher, a program that says it runs, an npm that only notes its call. */
let root: string

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
const read = (path: string) => readFile(join(root, path), 'utf8').catch(() => '')

const locked = (version: string) => ({
  packages: {
    '': {},
    'node_modules/fastify': { version },
    'node_modules/vite': { version: '8.0.0', dev: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
})
const installed = (version: string, { dev = true } = {}) => ({
  packages: {
    'node_modules/fastify': { version },
    ...(dev && { 'node_modules/vite': { version: '8.0.0' } }),
  },
})

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'counterfoil-launcher-'))
  await cp(import.meta.dirname, join(root, 'scripts'), { recursive: true })
  await write('package.json', '{"type":"module"}')
  await write('package-lock.json', JSON.stringify(locked('5.0.0')))
  await write('node_modules/.package-lock.json', JSON.stringify(installed('5.0.0')))
  await write(
    'src/main.ts',
    `const words: string[] = ['serving']; console.log(...words, ...process.argv.slice(2))`,
  )
  const npm = `#!/bin/sh\necho "$@" >> "${root}/npm-calls"\nif [ -f "${root}/installs" ]; then cp "${root}/installs" "${root}/node_modules/.package-lock.json"; fi\n`
  await write('bin/npm', npm)
  await chmod(join(root, 'bin/npm'), 0o755)
})
afterEach(() => rm(root, { recursive: true, force: true }))

function launch(args: string[] = [], env: Record<string, string> = {}) {
  const path = [join(root, 'bin'), dirname(process.execPath), process.env.PATH].join(':')
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
    env: { PATH: path, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, output: () => output, ended }
}

async function start(args: string[] = []) {
  const { ended, output } = launch(args)
  return { code: await ended, output: output() }
}

describe('packages', () => {
  test('that match the lockfile are left alone, and the program gets its arguments', async () => {
    expect(await start(['--flag'])).toEqual({ code: 0, output: 'serving --flag\n' })
    expect(await read('npm-calls')).toBe('')
  })

  test('of another version are installed again', async () => {
    await write('node_modules/.package-lock.json', JSON.stringify(installed('4.0.0')))
    await write('installs', JSON.stringify(installed('5.0.0')))
    expect(await start()).toMatchObject({ code: 0, output: expect.stringContaining('serving') })
    expect(await read('npm-calls')).toMatch(/^ci --include=dev/)
  })

  test('are looked at again when the lockfile changes', async () => {
    await start()
    await write('package-lock.json', JSON.stringify(locked('6.0.0')))
    await write('installs', JSON.stringify(installed('6.0.0')))
    await start()
    expect(await read('npm-calls')).toMatch(/^ci /)
  })

  test('for building may be missing where nothing is to be built', async () => {
    await write('node_modules/.package-lock.json', JSON.stringify(installed('5.0.0', { dev: false })))
    expect(await start()).toEqual({ code: 0, output: 'serving\n' })
    expect(await read('npm-calls')).toBe('')
  })

  test('that npm did not bring in are a clear end, and nothing starts', async () => {
    await write('node_modules/.package-lock.json', JSON.stringify(installed('4.0.0')))
    const { code, output } = await start()
    expect(code).toBe(1)
    expect(output).toContain('does not match package-lock.json')
    expect(output).not.toContain('serving')
  })
})

describe('the web UI', () => {
  const builds = async () => (await read('builds')).length

  beforeEach(async () => {
    await write('web/index.html', '<title>one</title>')
    await write(
      'node_modules/vite/bin/vite.js',
      `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
       mkdirSync('web/dist', { recursive: true })
       writeFileSync('web/dist/index.html', 'built')
       appendFileSync('builds', 'x')`,
    )
    await write('node_modules/vite/package.json', '{"type":"module"}')
  })

  test('is built once, and again when a source changes', async () => {
    await start()
    await start()
    expect(await builds()).toBe(1)
    await write('web/screens/new.tsx', 'export {}')
    await start()
    expect(await builds()).toBe(2)
  })

  test('is not built again for a source that was only touched', async () => {
    await start()
    await utimes(join(root, 'web/index.html'), 1, 1)
    await start()
    expect(await builds()).toBe(1)
  })

  test('is served as it is where the packages that build it were left out', async () => {
    await start()
    await rm(join(root, 'node_modules/vite'), { recursive: true })
    await write('web/index.html', '<title>two</title>')
    const { code, output } = await start()
    expect(code).toBe(0)
    expect(output).toMatch(/Serving web\/dist as it is.*\nserving/)
  })

  test('that does not build ends the start with what the builder said', async () => {
    await write('node_modules/vite/bin/vite.js', `console.error('no such import'); process.exit(1)`)
    const { code, output } = await start()
    expect(code).toBe(1)
    expect(output).toContain('no such import')
    expect(output).not.toContain('serving')
  })
})

describe.each([
  ['in place of the launcher', {}],
  ['below the launcher, as under npm', { npm_lifecycle_event: 'start' }],
])('the program, %s,', (_, env: Record<string, string>) => {
  beforeEach(() =>
    write(
      'src/main.ts',
      `let heard = 0
       for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => { heard += 1 })
       setTimeout(() => process.exit(40 + heard), 900)
       console.log('serving')`,
    ),
  )

  test.each(['SIGINT', 'SIGTERM'] as const)('hears %s, finishes, and its exit code is ours', async (name) => {
    const { child, output, ended } = launch([], env)
    while (!output().includes('serving')) await pause(10)
    child.kill(name)
    expect(await ended).toBe(41)
  })
})

test('a Ctrl-C that npm repeats is heard once', async () => {
  await write(
    'src/main.ts',
    `let heard = 0
     process.on('SIGINT', () => { heard += 1 })
     setTimeout(() => process.exit(40 + heard), 900)
     console.log('serving')`,
  )
  const { child, output, ended } = launch([], { npm_lifecycle_event: 'start' })
  while (!output().includes('serving')) await pause(10)
  child.kill('SIGINT')
  await pause(50)
  child.kill('SIGINT')
  expect(await ended).toBe(41)
})

test('a program whose npm was ended is told to stop', async () => {
  await write(
    'src/main.ts',
    `import { writeFileSync } from 'node:fs'
     process.on('SIGTERM', () => { writeFileSync('stopped', 'x'); process.exit() })
     setTimeout(() => {}, 8000)
     console.log('serving')`,
  )
  const npm = spawn('/bin/sh', ['-c', `"${process.execPath}" scripts/start.mjs; true`], {
    cwd: root,
    env: { PATH: process.env.PATH, npm_lifecycle_event: 'start' },
  })
  let output = ''
  npm.stdout.on('data', (text) => (output += text))
  while (!output.includes('serving')) await pause(10)
  npm.kill('SIGKILL')
  await expect.poll(() => read('stopped'), { timeout: 5000 }).toBe('x')
})
