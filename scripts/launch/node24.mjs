// Counterfoil runs on Node 24, which comes as the package `node`: a machine's own Node may be older.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { become } from './become.mjs'
import { npm } from './npm.mjs'
import { ensurePackages } from './packages.mjs'
import { fromRoot, modules } from './paths.mjs'
import { progress, say, stop } from './progress.mjs'

const needed = 24
const windows = process.platform === 'win32'
const packaged = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
const own = Number(process.versions.node.split('.')[0])

/** The Node to run on. Fetches it where npm was not allowed to run the package's install script. */
export async function node24() {
  if (own === needed) return process.execPath
  if (existsSync(packaged)) return packaged
  if (own > needed) return process.execPath
  await fetchNode()
  return packaged
}

/** The same without fetching: for commands that must start at once. */
export const node24IfThere = () => {
  if (own >= needed) return process.execPath
  return existsSync(packaged) ? packaged : undefined
}

/** Installs what is missing, and goes on with the calling script under Node 24. */
export async function underNode24({ dev }) {
  await ensurePackages({ dev })
  const node = await node24()
  if (node === process.execPath) return node
  await become(node, process.argv.slice(1))
}

async function fetchNode() {
  const { node: pinned } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).devDependencies
  const name = platformPackage()
  const work = progress(`Fetching Node ${pinned} (about 45 MB)`)
  const folder = fromRoot('.cache', 'node24')
  mkdirSync(folder, { recursive: true })
  const { code, tail } = await npm(
    [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      `${name}@${pinned}`,
    ],
    { cwd: folder },
  )
  const fetched = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (code !== 0 || !existsSync(fetched)) {
    work.failed(`The package ${name}@${pinned} could not be installed. What npm said:`)
    for (const line of tail) say(`  ${line}`)
    stop(
      `Counterfoil needs Node ${needed}; this is Node ${process.versions.node}. Install Node ${needed} and run the same command again.`,
    )
  }
  mkdirSync(dirname(packaged), { recursive: true })
  renameSync(fetched, packaged)
  chmodSync(packaged, 0o755)
  rmSync(folder, { recursive: true, force: true })
  work.done(`Node ${pinned} is ready`)
}

/** The names under which the package `node` keeps its binaries. */
function platformPackage() {
  const { platform, arch } = process
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  return [prefix, windows ? 'win' : platform, windows && arch === 'ia32' ? 'x86' : arch].join('-')
}
