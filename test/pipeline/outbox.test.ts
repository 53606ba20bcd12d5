/** Events leave with their work: both or neither, in the real queue, on both engines. */
import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../../src/edges/jobs/worker.ts'
import { verifyAudit } from '../../src/pipeline/audit-seal.ts'
import { call } from '../../src/pipeline/call.ts'
import { eventQueue, openQueue, outboxOn } from '../../src/pipeline/outbox.ts'
import type { System } from '../../src/pipeline/system.ts'
import { engines, type World, world } from '../world.ts'

describe.each(engines)('the outbox (%s)', (engine) => {
  let w: World
  let boss: PgBoss
  let system: System
  const errors: Error[] = []

  beforeAll(async () => {
    w = await world(engine)
    boss = await openQueue(w.system.database, (error) => errors.push(error))
    system = { ...w.system, outbox: outboxOn(boss) }
  })
  afterAll(() => boss.stop({ graceful: false }))

  const queued = async () =>
    Number(
      (
        await w.system.database.jobsSql(
          `select count(*)::int as n from pgboss.job where name = '${eventQueue}' and data->>'orgId' = '${w.orgId}'`,
        )
      ).rows[0]?.n,
    )

  const take = (subject: string, on: System = system) =>
    call(
      on,
      { orgId: w.orgId, personId: w.person('tess'), requestId: 'test', ifMatch: '*' },
      'tickets.take',
      { subject, input: {} },
    )

  it('holds the event once the work is committed', async () => {
    const before = await queued()
    await take((await w.ticket()).id)
    expect(await queued()).toBe(before + 1)
  })

  it('holds nothing of work that failed after the event was written', async () => {
    const before = await queued()
    const breaking: System = {
      ...system,
      outbox: {
        async send(tx, event) {
          await system.outbox.send(tx, event)
          throw new Error('the machine stops here')
        },
      },
    }
    const ticket = await w.ticket()
    await expect(take(ticket.id, breaking)).rejects.toThrow('the machine stops here')
    expect(await queued()).toBe(before)
    const row = await w.tx((tx) =>
      tx.selectFrom('tickets').select('responsibleId').where('id', '=', ticket.id).executeTakeFirstOrThrow(),
    )
    expect(row.responsibleId).toBeNull()
  })

  it('does not let the program read, change or remove what is queued', async () => {
    await expect(w.tx((tx) => sql`select data from pgboss.job`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
    await expect(w.tx((tx) => sql`delete from pgboss.job`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(w.tx((tx) => sql`update pgboss.job set data = '{}'`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('is worked: the audit trail of the organisation is sealed', async () => {
    await take((await w.ticket()).id)
    await startWorker(boss, system, (error) => errors.push(error as Error))
    await expect
      .poll(async () => (await w.tx(verifyAudit)).unsealed, { timeout: 20_000, interval: 200 })
      .toBe(0)
    expect(await w.tx(verifyAudit)).toMatchObject({ intact: true })
    expect(errors).toEqual([])
  })
})
