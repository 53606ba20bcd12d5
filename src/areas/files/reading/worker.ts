/** A thread of its own for one file: whatever the file does to it, the process goes on. */
import { parentPort } from 'node:worker_threads'
import { Unreadable } from './limits.ts'
import { readTable, type Table } from './table.ts'

/** What it has taken to start. */
export interface Ready {
  readonly ready: NodeJS.CpuUsage
}
export type Told = { readonly table: Table } | { readonly unreadable: string }

parentPort?.once('message', (bytes: Uint8Array) => parentPort?.postMessage(tell(Buffer.from(bytes))))
const ready: Ready = { ready: process.threadCpuUsage() }
parentPort?.postMessage(ready)

function tell(bytes: Buffer): Told {
  try {
    return { table: readTable(bytes) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    throw error
  }
}
