/**
 * Events leave with the work that caused them: the job is a row of the same transaction, so a crash loses neither
 * or both. pg-boss keeps the queue; its own adapter binds it to the caller's transaction.
 */
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database, Tx } from '../database/database.ts'

export interface OutboxEvent {
  readonly orgId: string
  /** in the past: `ticket.taken` */
  readonly event: string
  readonly entryId: string
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string } | null
}

export interface Outbox {
  send(tx: Tx, event: OutboxEvent): Promise<void>
}

export const eventQueue = 'events'

/** The queue itself: made, migrated and granted to the program's role before anything is served. */
export async function openQueue(database: Database, onError: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.jobsSql(text, values) },
    ...(database.engine === 'pglite' ? { backend: 'pglite' as const } : {}),
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(eventQueue, { retryLimit: 10, retryBackoff: true, retryDelay: 1 })
  // Sending looks the queue up once and remembers it; that must not happen inside somebody's transaction.
  await boss.findJobs(eventQueue, { id: crypto.randomUUID() })
  // The program's role may add events and read back their ids; what other organisations queued stays unread.
  await database.jobsSql(`
    grant usage on schema pgboss to counterfoil_app;
    grant insert on pgboss.job, pgboss.job_common to counterfoil_app;
    grant select (id) on pgboss.job, pgboss.job_common to counterfoil_app;
    grant select on pgboss.queue to counterfoil_app`)
  return boss
}

export function outboxOn(boss: PgBoss): Outbox {
  return {
    async send(tx, event) {
      await boss.send(eventQueue, event, { db: fromKysely(tx.withoutPlugins()) })
    },
  }
}
