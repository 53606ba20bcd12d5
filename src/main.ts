/** Where the program starts: configuration, then the database, and while that opens everything else is loaded. */
import { ConfigError, readConfig } from './config.ts'
import { DatabaseNewer, DataDirectoryInUse, WallsDown } from './database/errors.ts'
import { openDatabase, whereOf } from './database/open.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const opening = openDatabase(whereOf(config), { onProgress: say, poolSize: config.poolSize })
  opening.catch(() => {}) // told below; the import must not make it an unhandled one first
  const { serve } = await import('./serve.ts')
  await serve(config, await opening)
}

const forPeople = ['CannotServe', DataDirectoryInUse.name, DatabaseNewer.name, WallsDown.name]

/** What can be wrong with the surroundings, in one line each; what we did not foresee keeps its stack. */
function lineFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `${error.message}: another program serves there. Set PORT to a free one.`
  if (code === 'ECONNREFUSED') return 'PostgreSQL does not answer at DATABASE_URL: is it running?'
  if (forPeople.includes(error.name)) return error.message
  return error.stack ?? error.message
}

try {
  await main()
} catch (error) {
  const problems = error instanceof ConfigError ? error.problems : [lineFor(error)]
  for (const problem of problems) say(problem)
  process.exit(error instanceof ConfigError ? error.exitCode : 1)
}
