/** One engine in a process of its own: nothing another engine did can make its calls slower. Prints one JSON line. */
import { cases } from './cases.ts'

type Prepared = (index: number) => boolean

const engines: Record<string, () => Promise<Prepared>> = {
  'by-hand': async () => (await import('./by-hand.ts')).prepare(cases),
  allows: async () => (await import('./ours.ts')).allowed(cases),
  trace: async () => (await import('./ours.ts')).traced(cases),
  unlocks: async () => (await import('./ours.ts')).unlocked(cases),
  casl: async () => (await import('./casl.ts')).prepare(cases),
  casbin: async () => await (await import('./casbin.ts')).prepare(cases),
  cedar: async () => (await import('./cedar.ts')).prepare(cases),
}

export interface Measured {
  readonly engine: string
  /** the answer to every case, `1` for allowed */
  readonly answers: string
  /**
   * nanoseconds of processor time an answer took, one figure for each sample: on a machine that others use too,
   * the clock on the wall measures them
   */
  readonly samples: readonly number[]
}

const sampleCount = 9
const sampleMilliseconds = 60

function rounds(ask: Prepared, count: number): number {
  let allowed = 0
  for (let round = 0; round < count; round++) {
    for (let index = 0; index < cases.length; index++) if (ask(index)) allowed++
  }
  return allowed
}

const [engine = ''] = process.argv.slice(2)
const ask = await engines[engine]?.()
if (!ask) throw new Error(`there is no engine ${engine}`)
const answers = cases.map((_one, index) => (ask(index) ? '1' : '0')).join('')

// Warm, and learn how many rounds fill a sample.
const started = performance.now()
let warm = 0
while (performance.now() - started < 300) {
  rounds(ask, 1)
  warm++
}
const perSample = Math.max(1, Math.round((warm / 300) * sampleMilliseconds))
const samples: number[] = []
for (let sample = 0; sample < sampleCount; sample++) {
  const before = process.threadCpuUsage()
  rounds(ask, perSample)
  const used = process.threadCpuUsage(before)
  samples.push(((used.user + used.system) * 1000) / (perSample * cases.length))
}
console.log(JSON.stringify({ engine, answers, samples } satisfies Measured))
