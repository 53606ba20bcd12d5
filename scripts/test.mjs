// `npm test [-- step …]`: the whole proof. Its last line is the sum: a step counts as one, a suite as its tests.
import { checks } from './launch/checks.mjs'
import { underNode24 } from './launch/node24.mjs'
import { stop } from './launch/progress.mjs'
import { chosen, printSummary, runSteps, total } from './launch/steps.mjs'
import { ensureWeb } from './launch/web.mjs'

const vitest = 'node_modules/vitest/vitest.mjs'

const all = [
  ...checks,
  {
    name: 'unit',
    title: 'functions, laws and both database engines',
    command: [vitest, 'run'],
    vitest: true,
  },
  { name: 'web', title: 'the web UI builds', run: () => ensureWeb(process.execPath) },
  {
    name: 'e2e',
    title: 'stories in a browser',
    command: [vitest, 'run', '--config', 'vitest.e2e.config.ts'],
    vitest: true,
  },
]

const steps = chosen(all, process.argv.slice(2))
if (steps === undefined) stop(`The steps are: ${all.map(({ name }) => name).join(', ')}.`, 2)
await underNode24({ dev: true })
const results = await runSteps(steps, { stopAtFailure: true })
printSummary(results)
const failed = total(results, 'failed')
process.stdout.write(`\n${total(results, 'passed')} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
