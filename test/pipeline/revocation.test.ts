/**
 * A right that is taken away while it is being used. On real PostgreSQL alone: one connection shows no race.
 * The write holds the epochs' shared locks, so the revocation waits for it; a write that comes after sees it.
 */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { call } from '../../src/pipeline/call.ts'
import type { System } from '../../src/pipeline/system.ts'
import { type World, world } from '../world.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const revokeTess = (w: World) =>
  w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('tess')).execute())

/** The system with a pause between the lock of the epochs and the decision: the window a race would use. */
function slowedAfterEpochs(system: System, entered: () => void, go: Promise<unknown>): System {
  return {
    ...system,
    snapshots: {
      ...system.snapshots,
      async actor(...asked) {
        const actor = await system.snapshots.actor(...asked)
        entered()
        await go
        return actor
      },
    },
  }
}

/** What a ticket's taker heard, and whether the right was gone before the taker, who had it, was let go on. */
async function race(w: World, system: System): Promise<{ heard: string; revokedFirst: boolean }> {
  const ticket = await w.ticket()
  let enter = () => {}
  const entered = new Promise<void>((resolve) => {
    enter = resolve
  })
  let release = () => {}
  const go = new Promise<void>((resolve) => {
    release = resolve
  })
  const caller = { orgId: w.orgId, personId: w.person('tess'), requestId: 'race', ifMatch: '*' }
  const taking = call(
    slowedAfterEpochs(system, () => enter(), go),
    caller,
    'tickets.take',
    { subject: ticket.id, input: {} },
  ).then(
    () => 'taken',
    () => 'refused',
  )
  await entered
  const revoking = revokeTess(w)
  const revokedFirst = await Promise.race([revoking.then(() => true), pause(300).then(() => false)])
  release()
  await revoking
  return { heard: await taking, revokedFirst }
}

describe('a revocation that meets a write', () => {
  it('waits until the write that decided before it has committed', async () => {
    const w = await world('postgres')
    expect(await race(w, w.system)).toEqual({ heard: 'taken', revokedFirst: false })
  })

  it('is waited for where it is under way, be it of a whole role', async () => {
    const w = await world('postgres')
    const ticket = await w.ticket()
    await w.as('tess').call('tickets.view', { on: ticket.id })
    const heard: string[] = []
    const begun = Promise.withResolvers<void>()
    const revoking = w.tx(async (tx) => {
      await tx.updateTable('roles').set({ permissions: [] }).execute()
      begun.resolve()
      await pause(300)
      heard.push('revoked')
    })
    await begun.promise
    const taking = w.as('tess').call('tickets.take', { on: ticket.id })
    await taking.catch(({ code }) => heard.push(code))
    await revoking
    expect(heard).toEqual(['revoked', 'refused'])
  })

  it('is seen by the next call', async () => {
    const w = await world('postgres')
    const ticket = await w.ticket()
    await w.as('tess').call('tickets.view', { on: ticket.id })
    await revokeTess(w)
    await expect(w.as('tess').call('tickets.take', { on: ticket.id })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('control: without the locks the revoked right is used after it is gone', async () => {
    const w = await world('postgres')
    const { database } = w.system
    const unlocked: System = {
      ...w.system,
      database: {
        ...database,
        transaction: (orgId, work, entering) =>
          database.transaction(orgId, work, {
            ...entering,
            ...(entering?.rightsOf && { rightsOf: { ...entering.rightsOf, holds: false } }),
          }),
      },
    }
    expect(await race(w, unlocked)).toEqual({ heard: 'taken', revokedFirst: true })
  })

  it('holds for a changed role too: every write of the organisation sees it', async () => {
    const w = await world('postgres')
    const ticket = await w.ticket()
    await w.as('tess').call('tickets.view', { on: ticket.id })
    await w.tx((tx) => sql`update roles set permissions = '{}' where name = 'Technician'`.execute(tx))
    await expect(w.as('tess').call('tickets.take', { on: ticket.id })).rejects.toMatchObject({
      code: 'refused',
    })
  })
})
