import { CounterfoilError, rulebook } from '#core'
import { functions } from '../../registry.gen.ts'
import { nearest, UsageError } from './arguments.ts'
import { commands, helpWith } from './commands.ts'
import { help, helpOf } from './help.ts'

const [name, ...args] = process.argv.slice(2)
// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await run()

async function run(): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${args[0] ? (helpOf[args[0]] ?? help) : help}\n`)
    return 0
  }
  const rules = rulebook(functions)
  const command = commands[name]
  try {
    if (!command) throw unknownCommand(name)
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(`${helpWith(rules, name, args)}\n`)
      return 0
    }
    return await command(rules, args)
  } catch (error) {
    process.stderr.write(`${told(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

function unknownCommand(typed: string): UsageError {
  const meant = nearest(typed, Object.keys(commands))
  return new UsageError(
    `There is no command \`${typed}\`${meant ? `; did you mean \`${meant}\`?` : ''} (counterfoil --help)`,
  )
}

function told(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}.`
  if (!(error instanceof CounterfoilError)) return error instanceof Error ? error.message : String(error)
  const decision =
    typeof error.details.decisionId === 'string' ? ` (decision ${error.details.decisionId})` : ''
  return `${error.code}: ${error.message}${decision}`
}
