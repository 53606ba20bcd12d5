/**
 * Works the queue. Each event starts the functions that follow it and closes what its organisation's audit trail has
 * open; the clock starts what is due. A job may run twice: functions that follow events stand that.
 */
import type { PgBoss } from 'pg-boss'
import type { Runs } from '#core'
import type { Database } from '../../database/database.ts'
import { sealEverything, sealOrganisation } from '../../pipeline/audit-seal.ts'
import { forgetOldKeys } from '../../pipeline/idempotency.ts'
import { eventQueue, type OutboxEvent } from '../../pipeline/outbox.ts'
import { react, strike } from '../../pipeline/reactions.ts'
import type { System } from '../../pipeline/system.ts'

const sweepQueue = 'sweep'
const everyMinute = '* * * * *'
const analyseQueue = 'analyse'
const everyHour = '0 * * * *'
const clocks: Readonly<Record<NonNullable<Runs['every']>, string>> = {
  minute: everyMinute,
  hour: everyHour,
  // early in the morning, by the clock of the server
  day: '15 6 * * *',
}

export async function startWorker(
  boss: PgBoss,
  system: System,
  onError: (error: unknown) => void,
  /** what the composition root does on events beside the functions that follow them */
  alsoOn: (event: OutboxEvent) => Promise<void> = async () => {},
): Promise<void> {
  const { database } = system
  await boss.work<OutboxEvent>(eventQueue, { batchSize: 100, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const orgId of new Set(jobs.map((job) => job.data.orgId))) await sealOrganisation(database, orgId)
    const failures: unknown[] = []
    for (const job of jobs) {
      await react(system, job.data).catch((error: unknown) => failures.push(error))
      await alsoOn(job.data).catch((error: unknown) => failures.push(error))
    }
    for (const failure of failures) onError(failure)
    // All of the batch come again: what was done already is found done.
    if (failures.length > 0) throw new AggregateError(failures, 'functions that follow events failed')
  })
  for (const [every, cron] of Object.entries(clocks)) {
    await boss.createQueue(`clock-${every}`)
    await boss.schedule(`clock-${every}`, cron)
    await boss.work(`clock-${every}`, { pollingIntervalSeconds: 5 }, async () => {
      for (const orgId of await organisations(database))
        await strike(system, orgId, every as NonNullable<Runs['every']>).catch(onError)
    })
  }
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

async function organisations(database: Database): Promise<readonly string[]> {
  const found = await database.asOwner((tx) => tx.selectFrom('organisations').select('orgId').execute())
  return found.map(({ orgId }) => orgId)
}

async function sweep(database: Database): Promise<void> {
  await sealEverything(database)
  await forgetOldKeys(database)
}
