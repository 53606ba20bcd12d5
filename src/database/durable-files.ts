import fs from 'node:fs'
import { resolve, sep } from 'node:path'

type OpenSync = typeof fs.openSync

const directories = new Set<string>()
let original: OpenSync | undefined

/**
 * While the returned function has not been called, every file that this process opens for writing under the
 * directory is opened with O_DSYNC: a write returns when the disk has it. PGlite needs it, because its files
 * on the host never see an fsync: a power cut was measured to lose every new row, or the whole database.
 * Entries of directories are still not synced.
 */
export function keepDurable(directory: string): () => void {
  const root = resolve(directory) + sep
  if (directories.has(root)) throw new Error(`${directory} is already open in this process.`)
  directories.add(root)
  original ??= patch()
  return () => {
    directories.delete(root)
    if (directories.size > 0 || original === undefined) return
    fs.openSync = original
    original = undefined
  }
}

// PGlite's file system calls `fs.openSync` on this very object for each file of the database.
function patch(): OpenSync {
  const open = fs.openSync
  fs.openSync = (path, flags, mode) => open(path, durable(path, flags), mode)
  return open
}

function durable(path: fs.PathLike, flags: fs.OpenMode): fs.OpenMode {
  if (typeof flags !== 'number' || (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0) return flags
  const target = resolve(String(path))
  for (const root of directories) if (target.startsWith(root)) return flags | dataSync
  return flags
}

// Windows has no O_DSYNC: there the files are as durable as the system makes them.
const dataSync = fs.constants.O_DSYNC ?? 0
