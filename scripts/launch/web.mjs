// Is the web UI that was built the one that the sources describe? If not, build it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensurePackages } from './packages.mjs'
import { fromRoot, modules, root } from './paths.mjs'
import { progress, say, stop } from './progress.mjs'

const dist = fromRoot('web', 'dist')
const stampFile = join(dist, '.built-from.json')
const vite = join(modules, 'vite', 'bin', 'vite.js')
const notSources = new Set([dist, fromRoot('web', 'node_modules')])

/** Builds the web UI with `node`, if its sources changed since it was last built. */
export async function ensureWeb(node) {
  if (!existsSync(fromRoot('web', 'index.html'))) return
  const sources = listSources()
  const stamp = readStamp()
  if (stamp && sameTimes(stamp.times, sources)) return
  const hash = hashOf(sources)
  if (stamp?.hash !== hash) await build(node)
  if (existsSync(dist) && existsSync(vite)) writeFileSync(stampFile, JSON.stringify({ hash, times: sources }))
}

async function build(node) {
  if (!existsSync(vite)) {
    if (existsSync(join(dist, 'index.html'))) {
      return say('Serving web/dist as it is: the packages that build it are not installed.')
    }
    await ensurePackages({ dev: true })
  }
  const work = progress('Building the web UI')
  const { code, output } = await run(node, [vite, 'build', fromRoot('web'), '--logLevel', 'warn'])
  if (code !== 0) {
    work.failed('The web UI could not be built. What Vite said:')
    stop(output.trimEnd())
  }
  work.done('Web UI built')
}

/** Path → "modified size": what can be known of a source without reading it. */
function listSources() {
  const sources = {}
  const add = (file) => {
    const { mtimeMs, size } = statSync(file)
    sources[relative(root, file)] = `${mtimeMs} ${size}`
  }
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !notSources.has(path)) walk(path)
      else if (entry.isFile()) add(path)
    }
  }
  walk(fromRoot('web'))
  add(fromRoot('package-lock.json'))
  return sources
}

const sameTimes = (then, now) =>
  Object.keys(then).length === Object.keys(now).length &&
  Object.entries(now).every(([path, times]) => then[path] === times)

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const path of Object.keys(sources).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(fromRoot(path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

function run(program, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
