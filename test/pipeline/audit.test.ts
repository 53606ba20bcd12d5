/** The audit trail: nobody changes it from inside, and whoever changes it from outside is found. */
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { sealEntries, verifyAudit } from '../../src/pipeline/audit-seal.ts'
import { databaseOn, engines, type World, world } from '../world.ts'

const seal = (w: World) => w.tx((tx) => sealEntries(tx, w.orgId))
const verify = (w: World) => w.tx(verifyAudit)

async function act(w: World, times: number) {
  for (let time = 0; time < times; time++)
    await w.as('tess').call('tickets.take', { on: (await w.ticket()).id })
}

describe.each(engines)('the audit trail (%s)', (engine) => {
  let w: World
  beforeEach(async () => {
    w = await world(engine)
    await act(w, 3)
    await seal(w)
    await act(w, 2)
    await seal(w)
  })

  it('is whole after honest work, and says what is not sealed yet', async () => {
    await act(w, 1)
    expect(await verify(w)).toEqual({ intact: true, seals: 2, entries: 5, unsealed: 1, broken: null })
  })

  it('cannot be changed or removed by the program', async () => {
    for (const statement of [
      sql`update audit_entries set outcome = 'refused'`,
      sql`delete from audit_entries`,
      sql`delete from audit_seals`,
    ]) {
      await expect(w.tx((tx) => statement.execute(tx))).rejects.toThrow(/permission denied/)
    }
  })

  it('shows a changed entry, even to the owner who changed it', async () => {
    await (await databaseOn(engine)).asOwner((tx) =>
      sql`update audit_entries set actor_id = ${w.person('rhea')} where id = (select entry_id from audit_sealed where org_id = ${w.orgId} and sequence = 1 and position = 1)`.execute(
        tx,
      ),
    )
    expect(await verify(w)).toMatchObject({
      intact: false,
      broken: { sequence: 1, because: 'an entry under it was changed' },
    })
  })

  it('shows a removed entry', async () => {
    await (await databaseOn(engine)).asOwner((tx) =>
      sql`delete from audit_entries where id = (select entry_id from audit_sealed where org_id = ${w.orgId} and sequence = 2 and position = 0)`.execute(
        tx,
      ),
    )
    expect(await verify(w)).toMatchObject({
      intact: false,
      broken: { sequence: 2, because: 'it covers 2 entries and 1 are there' },
    })
  })

  it('shows a removed seal', async () => {
    await (await databaseOn(engine)).asOwner(async (tx) => {
      await sql`delete from audit_sealed where org_id = ${w.orgId} and sequence = 1`.execute(tx)
      await sql`delete from audit_seals where org_id = ${w.orgId} and sequence = 1`.execute(tx)
    })
    expect(await verify(w)).toMatchObject({ intact: false, broken: { because: 'seal 1 is missing' } })
  })
})
