/**
 * How fast is a decision? The rule of `tickets.edit` against a check written by hand and against three libraries.
 * Every engine first answers all 512 cases, and all must agree. Then each is timed in processes of its own, by turns.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median, type Row } from './bench.ts'
import type { Measured } from './decide/engine.ts'

export const name = 'decide'
export const command = 'npm run bench decide'

const turns = 3
const engines = [
  { engine: 'by-hand', says: 'a check written by hand', target: null },
  { engine: 'allows', says: 'Counterfoil, yes or no', target: 2.5 },
  { engine: 'trace', says: 'Counterfoil, with its trace', target: 20 },
  { engine: 'unlocks', says: 'Counterfoil, with all unlock sets', target: 150 },
  { engine: 'casl', says: 'CASL 7, ability cached', target: null },
  { engine: 'casbin', says: 'Casbin 5, enforceSync', target: null },
  { engine: 'cedar', says: 'Cedar 4 as WebAssembly', target: null },
] as const

const program = fileURLToPath(new URL('decide/engine.ts', import.meta.url))

async function measure(engine: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-turbo-inline-js-wasm-calls',
    program,
    engine,
  ])
  return JSON.parse(stdout) as Measured
}

export async function run(): Promise<readonly Row[]> {
  const measured: Measured[] = []
  for (let turn = 0; turn < turns; turn++) {
    for (const { engine } of engines) measured.push(await measure(engine))
  }
  requireAgreement(measured)
  const timeOf = (engine: string) =>
    median(measured.filter((one) => one.engine === engine).flatMap((one) => one.samples))
  const bound = timeOf('by-hand')
  return engines.map(({ engine, says, target }) => {
    const value = timeOf(engine)
    const ratio = value / bound
    return {
      case: says,
      value,
      unit: 'ns',
      against: engine === 'by-hand' ? null : 'by hand',
      ratio: engine === 'by-hand' ? null : ratio,
      target,
      met: target === null ? null : ratio <= target,
    }
  })
}

function requireAgreement(measured: readonly Measured[]): void {
  const [first] = measured
  for (const { engine, answers } of measured) {
    if (answers === first?.answers) continue
    const differs = [...answers].findIndex((answer, index) => answer !== first?.answers[index])
    throw new Error(`${engine} answers case ${differs} otherwise than ${first?.engine}`)
  }
  const allowed = [...(first?.answers ?? '')].filter((answer) => answer === '1').length
  console.log(`all engines agree on ${first?.answers.length} cases, ${allowed} of them allowed\n`)
}
