/** Puts a running system together from the configuration: what the server and the command line both stand on. */

import type { PgBoss } from 'pg-boss'
import { rulebook } from '#core'
import type { Config } from './config.ts'
import { openDatabase } from './database/open.ts'
import { openQueue, outboxOn } from './pipeline/outbox.ts'
import { snapshots } from './pipeline/subject-epochs.ts'
import type { System } from './pipeline/system.ts'
import { functions, openStores } from './registry.gen.ts'

export interface Running {
  readonly system: System
  readonly queue: PgBoss
  close(): Promise<void>
}

export interface Watching {
  readonly onProgress: (line: string) => void
  readonly onQueueError: (error: Error) => void
  readonly observe: System['observe']
}

export async function openSystem(config: Config, watching: Watching): Promise<Running> {
  const where = config.databaseUrl ? { url: config.databaseUrl } : { directory: config.dataDir }
  const database = await openDatabase(where, { onProgress: watching.onProgress, poolSize: config.poolSize })
  try {
    const queue = await openQueue(database, watching.onQueueError)
    return {
      queue,
      system: {
        database,
        rules: rulebook(functions),
        openStores,
        snapshots: snapshots(),
        outbox: outboxOn(queue),
        now: () => new Date(),
        observe: watching.observe,
      },
      async close() {
        await queue.stop({ graceful: true, timeout: 5_000 })
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
