/** Works the queue. Each event closes what its organisation's audit trail has open; a job may run twice, a seal cannot. */
import type { PgBoss } from 'pg-boss'
import type { Database } from '../../database/database.ts'
import { sealEntries } from '../../pipeline/audit-seal.ts'
import { eventQueue, type OutboxEvent } from '../../pipeline/outbox.ts'

export async function startWorker(boss: PgBoss, database: Database): Promise<void> {
  await boss.work<OutboxEvent>(eventQueue, { batchSize: 100, pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const orgId of new Set(jobs.map((job) => job.data.orgId))) await sealAll(database, orgId)
  })
}

async function sealAll(database: Database, orgId: string): Promise<void> {
  while ((await database.transaction(orgId, (tx) => sealEntries(tx, orgId))) > 0);
}
