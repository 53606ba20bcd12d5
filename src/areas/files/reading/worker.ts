/** A thread of its own for one file: whatever the file does to it, the process goes on. */
import { parentPort } from 'node:worker_threads'
import { Unreadable } from './limits.ts'
import { readTable, type Table } from './table.ts'

/** What it has taken to start. */
export interface Ready {
  readonly ready: NodeJS.CpuUsage
}
export interface Asked {
  readonly bytes: Uint8Array
  readonly known: readonly string[]
}
export type Told = { readonly table: Table } | { readonly unreadable: string }

parentPort?.once('message', ({ bytes, known }: Asked) =>
  parentPort?.postMessage(tell(Buffer.from(bytes), known)),
)
const ready: Ready = { ready: process.threadCpuUsage() }
parentPort?.postMessage(ready)

function tell(bytes: Buffer, known: readonly string[]): Told {
  try {
    return { table: readTable(bytes, known) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    throw error
  }
}
