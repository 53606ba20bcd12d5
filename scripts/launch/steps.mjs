// Runs a list of steps one after another and shows each with the time it took.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { whenParentIsGone } from './parent.mjs'
import { fromRoot, root } from './paths.mjs'
import { say, seconds } from './progress.mjs'

/**
 * @typedef {{ name: string, title: string, command?: string[], run?: () => Promise<void>, vitest?: boolean }} Step
 * `command` is a file that Node runs, with its arguments; with `vitest` its tests are counted one by one.
 */

/** The steps that were asked for by name; all of them if none was. Undefined if a name is not among them. */
export function chosen(steps, names) {
  if (names.some((name) => !steps.some((step) => step.name === name))) return undefined
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
}

/** Answers with what happened to each: `{ name, outcome, ms, passed, failed, skipped }`. */
export async function runSteps(steps, { stopAtFailure }) {
  const results = []
  for (const step of steps) {
    if (stopAtFailure && results.some(({ outcome }) => outcome === 'failed')) {
      results.push({ name: step.name, outcome: 'not run', ms: 0, passed: 0, failed: 0, skipped: 0 })
      continue
    }
    say(`\n▸ ${step.name}: ${step.title}`)
    const started = Date.now()
    const counts = await runStep(step)
    const outcome = counts.failed > 0 ? 'failed' : 'passed'
    results.push({ name: step.name, outcome, ms: Date.now() - started, ...counts })
    say(`${sign[outcome]} ${step.name} (${seconds(Date.now() - started)})`)
  }
  return results
}

const sign = { passed: '✓', failed: '✗', 'not run': '–' }

export function printSummary(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  say('')
  for (const { name, outcome, ms, passed, failed, skipped } of results) {
    const counted = passed + failed + skipped > 1
    const counts = counted
      ? `  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
      : ''
    const time = outcome === 'not run' ? '' : seconds(ms).padStart(7)
    say(`${sign[outcome]} ${name.padEnd(width)}  ${outcome.padEnd(7)}  ${time.padEnd(7)}${counts}`)
  }
}

export const total = (results, what) => results.reduce((sum, result) => sum + result[what], 0)

async function runStep({ command, run, vitest }) {
  if (run) {
    return run().then(
      () => one('passed'),
      (error) => {
        say(error.message)
        return one('failed')
      },
    )
  }
  if (!vitest) return one((await runNode(command)) === 0 ? 'passed' : 'failed')
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-results-'))
  const file = join(folder, 'results.json')
  const code = await runNode([
    ...command,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const counts = countTests(file)
  rmSync(folder, { recursive: true })
  // A run can fail with no failed test: an error outside of them, or no test at all.
  return code === 0
    ? (counts ?? one('failed'))
    : { ...(counts ?? one('failed')), failed: Math.max(1, counts?.failed ?? 1) }
}

const one = (outcome) => ({ passed: 0, failed: 0, skipped: 0, [outcome]: 1 })

function countTests(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return undefined
  }
}

/** Runs a file under this very Node, which is also the `node` that its children find. */
function runNode([file, ...args]) {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fromRoot(file), ...args], {
      cwd: root,
      env: { ...process.env, PATH, ...(!process.stdout.isTTY && { NO_COLOR: '1' }) },
      stdio: 'inherit',
    })
    // Ctrl-C reaches the child by itself; we stay to say how far we came.
    const wait = () => {}
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', pass)
    whenParentIsGone(pass)
    child.on('error', () => resolve(1))
    child.on('exit', (code) => {
      process.removeListener('SIGINT', wait).removeListener('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}
