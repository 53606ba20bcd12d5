/**
 * Reads a file in a thread with limits of memory and time. What it cannot read it refuses with a sentence; a thread
 * that is stopped takes nothing with it.
 */
import { Worker } from 'node:worker_threads'
import { CounterfoilError, invalid } from '#core'
import { limits } from './limits.ts'
import type { Table } from './table.ts'
import type { Told } from './worker.ts'

/** Each costs memory; whoever comes beyond these is asked to come again. */
const atOnce = 3
let reading = 0

export async function readFile(bytes: Uint8Array): Promise<Table> {
  if (reading >= atOnce)
    throw new CounterfoilError(
      'unavailable',
      'Other files are being read at this moment. Try again in a few seconds.',
    )
  reading += 1
  try {
    const told = await inThread(bytes)
    if ('unreadable' in told) throw invalid('/file', told.unreadable)
    return told.table
  } finally {
    reading -= 1
  }
}

const tooSlow =
  'The file takes too long to read. Delete what lies below and beside the table, or save it as CSV.'
const tooLarge = 'The file needs more memory than there is for one. Split it, or save it as CSV.'

function inThread(bytes: Uint8Array): Promise<Told> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    // What the process was started with is not for the thread, such as the flags of a debugger.
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  return new Promise<Told>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    worker.on('message', (message: Told | 'ready') => {
      if (message !== 'ready') return resolve(message)
      // Counted from here, so that a busy machine does not refuse a good file for the time a thread takes to start.
      timer = setTimeout(() => resolve({ unreadable: tooSlow }), limits.milliseconds)
      worker.postMessage(bytes)
    })
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ unreadable: tooLarge }) : reject(error),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the thread that reads files ended'))
    })
  }).finally(() => void worker.terminate())
}
