// Are the packages of package-lock.json installed? If not, install exactly those.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { fromRoot, modules } from './paths.mjs'
import { progress, say, stop } from './progress.mjs'

const stampFile = join(modules, '.counterfoil.json')

/** What a first install fetches and keeps: measured on Linux x64, in round numbers. */
const sizes = 'about 350 MB to fetch, 700 MB on disk'

/** Installs what is missing. `dev`: also what builds and tests need, not just what serving needs. */
export async function ensurePackages({ dev }) {
  if (!packagesAreComplete({ dev })) await installPackages()
}

/** Cheap enough for each start: one hash of the lockfile, compared with the one that was installed. */
function packagesAreComplete({ dev }) {
  const lock = readFileSync(fromRoot('package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = readJson(stampFile)
  if (stamp?.lock === hash && (stamp.dev || !dev)) return true
  // Not installed by us, or changed since: compare the lockfile with npm's own record of what it installed.
  const installed = readJson(join(modules, '.package-lock.json'))?.packages
  if (!installed) return false
  const wanted = JSON.parse(lock.toString()).packages
  if (!matches(wanted, installed, dev)) return false
  writeFileSync(stampFile, JSON.stringify({ lock: hash, dev: dev || matches(wanted, installed, true) }))
  return true
}

function matches(wanted, installed, dev) {
  return Object.entries(wanted).every(([path, entry]) => {
    const needed = path !== '' && !entry.link && !entry.optional && !entry.devOptional && (dev || !entry.dev)
    return !needed || installed[path]?.version === entry.version
  })
}

async function installPackages() {
  const total = Object.values(readJson(fromRoot('package-lock.json')).packages).filter(
    isForThisMachine,
  ).length
  const again = existsSync(modules)
  say(
    `${again ? 'Packages do not match package-lock.json: installing them again' : 'Installing packages'} (${sizes}).`,
  )
  let fetched = 0
  const work = progress('Installing packages', () => {
    if (fetched === 0) return ''
    return fetched < total ? `${fetched} of ${total} fetched` : 'unpacking, and fetching Node 24'
  })
  const onLine = (line) => {
    if (!/^npm http (fetch|cache)/.test(line)) return
    if (/\.tgz\b|^npm http cache/.test(line)) fetched += 1
    return 'noted'
  }
  const { code, tail } = await npm(['ci', '--include=dev', '--loglevel=http', '--no-progress'], { onLine })
  if (code !== 0) {
    work.failed('The packages could not be installed. What npm said:')
    for (const line of tail) say(`  ${line}`)
    stop(
      'Nothing was started. When this is mended (is there a network? a proxy?), run the same command again.',
    )
  }
  if (!packagesAreComplete({ dev: true })) {
    work.failed('npm ended well, but node_modules does not match package-lock.json.')
    stop('Run `npm ci` and look at what it says.')
  }
  work.done(
    `Packages installed: ${Object.keys(readJson(join(modules, '.package-lock.json')).packages).length}`,
  )
}

const isForThisMachine = ({ os, cpu, libc }) =>
  (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true) && !libc?.includes('musl')

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
