// `npm run check [-- step …]`: everything that can be judged without running the program.
import { checks } from './launch/checks.mjs'
import { underNode24 } from './launch/node24.mjs'
import { stop } from './launch/progress.mjs'
import { chosen, printSummary, runSteps, total } from './launch/steps.mjs'

const steps = chosen(checks, process.argv.slice(2))
if (steps === undefined) stop(`The steps are: ${checks.map(({ name }) => name).join(', ')}.`, 2)
await underNode24({ dev: true })
const results = await runSteps(steps, { stopAtFailure: false })
printSummary(results)
process.exitCode = total(results, 'failed') > 0 ? 1 : 0
