/** Opens the configured database for one command, and says plainly why not where it cannot. */
import { openSystem, type Running } from '../../compose.ts'
import { readConfig } from '../../config.ts'
import { UsageError } from './arguments.ts'

export async function withSystem<Result>(
  work: (system: Running['system']) => Promise<Result>,
): Promise<Result> {
  const running = await open()
  try {
    return await work(running.system)
  } finally {
    await running.close()
  }
}

async function open(): Promise<Running> {
  try {
    return await openSystem(readConfig(process.env), {
      onProgress: () => {},
      onQueueError: (error) => process.stderr.write(`${error.message}\n`),
      observe: () => {},
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'DataDirectoryInUse')
      throw new UsageError(
        `${error.message} The embedded database is open to one process at a time; on PostgreSQL both can run`,
      )
    throw error
  }
}
