// `npm ci` refuses a lockfile that leaves out the builds of a package for other platforms, and npm leaves
// them out when it wrote the lockfile from a registry that lacks them. This writes the missing entries:
// their parent pins the version, and their name says for which system and processor they are.
//
//   node scripts/lockfile.mjs           add what is missing
//   node scripts/lockfile.mjs --check   only say what is missing
import { readFileSync, writeFileSync } from 'node:fs'
import { fromRoot } from './launch/paths.mjs'
import { say, stop } from './launch/progress.mjs'

const file = fromRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingBuilds(lock.packages)

if (missing.length === 0) say('package-lock.json names the builds for every platform.')
else if (process.argv.includes('--check')) {
  stop(
    `package-lock.json lacks ${missing.length} builds for other platforms, so \`npm ci\` would refuse it ` +
      `(${missing[0].path}, …). Run: node scripts/lockfile.mjs`,
  )
} else {
  for (const { path, entry } of missing) lock.packages[path] = entry
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(`Added to package-lock.json: ${missing.map(({ path }) => path).join(', ')}`)
}

function missingBuilds(packages) {
  const found = new Map()
  for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`
      const present = path in packages || `${parent}/node_modules/${name}` in packages
      if (present || !/^\d+\.\d+\.\d+/.test(version)) continue
      found.set(path, { path, entry: { version, ...platform(name), ...(dev && { dev }), optional: true } })
    }
  }
  return [...found.values()]
}

/** The system and processor that a build's name ends in, such as `…-linux-arm64-musl`. */
function platform(name) {
  const words = name.split(/[-/]/)
  const oses = {
    android: 'android',
    darwin: 'darwin',
    freebsd: 'freebsd',
    linux: 'linux',
    openharmony: 'openharmony',
    windows: 'win32',
    win32: 'win32',
  }
  const os = words.map((word) => oses[word]).find(Boolean)
  const cpu = words.find((word) =>
    ['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'].includes(word),
  )
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(name.endsWith('-musl') && { libc: ['musl'] }),
    ...(name.endsWith('-gnu') && { libc: ['glibc'] }),
  }
}
