import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DataDirectoryInUse } from './errors.ts'

interface Holder {
  readonly pid: number
  /** When the process began, in the system's own words: a number may be given to another process later. */
  readonly started: string
  readonly host: string
}

/**
 * Takes `counterfoil.lock` in the directory, also from a process that is dead.
 * @returns gives it back
 * @throws DataDirectoryInUse when a live process holds it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const lock = join(directory, 'counterfoil.lock')
  const mine = join(directory, `.counterfoil.lock.${randomUUID()}`)
  const text = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '', host: hostname() })
  await writeFile(mine, text)
  try {
    for (;;) {
      if (await appeared(mine, lock)) break
      const held = await readFile(lock, 'utf8').catch(() => undefined)
      if (held === undefined) continue
      refuseLive(held, directory, lock)
      await setAside(lock, held)
    }
  } finally {
    await rm(mine, { force: true })
  }
  return async () => {
    if ((await readFile(lock, 'utf8').catch(() => undefined)) === text) await unlink(lock)
  }
}

/** A link appears whole or not at all, so that nobody ever reads half a lock. */
async function appeared(from: string, lock: string): Promise<boolean> {
  try {
    await link(from, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function refuseLive(held: string, directory: string, lock: string): void {
  const holder = parse(held)
  if (holder === undefined) return
  if (holder.host !== hostname())
    throw new DataDirectoryInUse(
      `${directory} is in use on ${holder.host} (process ${holder.pid}); if that machine is gone, delete ${lock}.`,
    )
  if (isAlive(holder))
    throw new DataDirectoryInUse(`${directory} is in use by process ${holder.pid}; stop that one first.`)
}

function parse(held: string): Holder | undefined {
  try {
    return JSON.parse(held) as Holder
  } catch {
    return undefined
  }
}

/** Moves a dead process's lock away, unless another has just taken it over: then puts that one's back. */
async function setAside(lock: string, held: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`
  try {
    await rename(lock, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) !== held) await appeared(aside, lock)
  await rm(aside, { force: true })
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: alive, and somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const started = startOf(holder.pid)
  return started === undefined || holder.started === '' || started === holder.started
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      // The name of the program stands in brackets and may hold spaces; the 22nd field counts from the first.
      return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}
