/** Works the queue. Each event closes what its organisation's audit trail has open; a job may run twice, a seal cannot. */
import type { PgBoss } from 'pg-boss'
import type { Database } from '../../database/database.ts'
import { sealEverything, sealOrganisation } from '../../pipeline/audit-seal.ts'
import { forgetOldKeys } from '../../pipeline/idempotency.ts'
import { eventQueue, type OutboxEvent } from '../../pipeline/outbox.ts'

const sweepQueue = 'sweep'
const everyMinute = '* * * * *'
const analyseQueue = 'analyse'
const everyHour = '0 * * * *'

export async function startWorker(boss: PgBoss, database: Database): Promise<void> {
  await boss.work<OutboxEvent>(eventQueue, { batchSize: 100, pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const orgId of new Set(jobs.map((job) => job.data.orgId))) await sealOrganisation(database, orgId)
  })
  await boss.createQueue(sweepQueue)
  await boss.schedule(sweepQueue, everyMinute)
  await boss.work(sweepQueue, { pollingIntervalSeconds: 5 }, () => sweep(database))
  await boss.send(sweepQueue)
  // The embedded engine has nobody who keeps its statistics; without them lists choose bad plans.
  if (database.engine !== 'pglite') return
  await boss.createQueue(analyseQueue)
  await boss.schedule(analyseQueue, everyHour)
  await boss.work(
    analyseQueue,
    { pollingIntervalSeconds: 60 },
    async () => void (await database.jobsSql('analyze')),
  )
}

async function sweep(database: Database): Promise<void> {
  await sealEverything(database)
  await forgetOldKeys(database)
}
