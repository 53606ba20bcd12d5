/**
 * Reads a file in a thread with limits of memory and time. What it cannot read it refuses with a sentence; a thread
 * that is stopped takes nothing with it.
 */
import { Worker } from 'node:worker_threads'
import { CounterfoilError, invalid } from '#core'
import { limits } from './limits.ts'
import type { Table } from './table.ts'
import type { Asked, Ready, Told } from './worker.ts'

/** Each costs memory; whoever comes beyond these is asked to come again. */
const atOnce = 3
let reading = 0

type Time = { readonly [Limit in 'milliseconds' | 'patience']: number }

/**
 * @param known bare headings by which the table is told from what stands before it
 * @param time replaced only by the test that shows that each limit stops a thread by itself
 */
export async function readFile(
  bytes: Uint8Array,
  known: readonly string[] = [],
  time: Time = limits,
): Promise<Table> {
  if (reading >= atOnce)
    throw new CounterfoilError(
      'unavailable',
      'Other files are being read at this moment. Try again in a few seconds.',
    )
  reading += 1
  try {
    const told = await inThread({ bytes, known }, time)
    if ('unreadable' in told) throw invalid('/file', told.unreadable)
    return told.table
  } finally {
    reading -= 1
  }
}

const tooSlow =
  'The file takes too long to read. Delete what lies below and beside the table, or save it as CSV.'
const tooLarge = 'The file needs more memory than there is for one. Split it, or save it as CSV.'

function inThread(asked: Asked, time: Time): Promise<Told> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    // What the process was started with is not for the thread, such as the flags of a debugger.
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  return new Promise<Told>((resolve, reject) => {
    let look: NodeJS.Timeout | undefined
    const slow = () => resolve({ unreadable: tooSlow })
    worker.on('message', (message: Told | Ready) => {
      if (!('ready' in message)) return resolve(message)
      // Counted from here: what a thread takes to start is not the file's.
      const started = performance.now()
      look = setInterval(() => {
        if (performance.now() - started > time.patience) return slow()
        const spent = worker.cpuUsage(message.ready)
        spent.then(
          ({ user, system }) => (user + system) / 1_000 > time.milliseconds && slow(),
          // It has ended meanwhile, and said so itself.
          () => {},
        )
      }, 50)
      worker.postMessage(asked)
    })
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ unreadable: tooLarge }) : reject(error),
    )
    worker.once('exit', () => {
      clearInterval(look)
      reject(new Error('the thread that reads files ended'))
    })
  }).finally(() => void worker.terminate())
}
