/** Puts a running system together from the configuration: what the server and the command line both stand on. */

import type { PgBoss } from 'pg-boss'
import { rulebook } from '#core'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { openDatabase, whereOf } from './database/open.ts'
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
  readonly onQueueError: (error: Error) => void
  readonly observe: System['observe']
}

export async function openSystem(
  config: Config,
  watching: Watching & { readonly onProgress: (line: string) => void },
): Promise<Running> {
  const { onProgress } = watching
  return systemOn(await openDatabase(whereOf(config), { onProgress, poolSize: config.poolSize }), watching)
}

/** Closes the database where the system cannot be made on it. */
export async function systemOn(database: Database, watching: Watching): Promise<Running> {
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
