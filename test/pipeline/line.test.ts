/** The straight line from outside: what each call leaves behind, and what a refusal does not. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { CounterfoilError } from '../../src/core/public.ts'
import { engines, type World, world } from '../world.ts'

const failing = async (work: Promise<unknown>): Promise<CounterfoilError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CounterfoilError)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}

/** One hash over every row of every table of the organisation but the audit trail. */
async function stateOf(w: World): Promise<string> {
  return w.tx(async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'
      and tablename !~ '^(identity_|kysely_|audit_|counterfoil_)'`.execute(tx)
    const hashes: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ hash: string | null }>`
        select md5(string_agg(t::text, '|' order by t::text)) as hash from ${sql.table(name)} t`.execute(tx)
      hashes.push(`${name}=${rows[0]?.hash}`)
    }
    return hashes.sort().join('\n')
  })
}

const countAudit = (w: World) =>
  w.tx(async (tx) =>
    Number(
      (
        await tx
          .selectFrom('auditEntries')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    ),
  )

describe.each(engines)('a call (%s)', (engine) => {
  let w: World
  beforeAll(async () => {
    w = await world(engine)
  })

  it('leaves one audit entry with its witness and what changed, and one event', async () => {
    const ticket = await w.ticket()
    const before = [await countAudit(w), w.outbox().length] as const
    await w.as('tess').call('tickets.take', { on: ticket.id })
    expect(await countAudit(w)).toBe(before[0] + 1)
    expect(w.outbox().slice(before[1])).toMatchObject([{ event: 'ticket.taken', subject: { id: ticket.id } }])
    expect(await w.lastAudit()).toMatchObject({
      function: 'tickets.take',
      actorId: w.person('tess'),
      outcome: 'done',
      witness: 'tdx.work.take',
      before: { responsibleId: null },
      after: { responsibleId: w.person('tess') },
    })
  })

  it('that is refused changes nothing but the audit trail, and says which layer refused', async () => {
    const ticket = await w.ticket()
    const [state, entries] = [await stateOf(w), await countAudit(w)]
    const error = await failing(w.as('rhea').call('tickets.take', { on: ticket.id }))
    expect(error).toMatchObject({
      code: 'refused',
      details: { function: 'tickets.take', layer: 'permission' },
    })
    expect(await stateOf(w)).toBe(state)
    expect(await countAudit(w)).toBe(entries + 1)
    expect(await w.lastAudit()).toMatchObject({
      id: error.details.decisionId,
      outcome: 'refused',
      after: null,
    })
  })

  it('control: a call that is allowed does change the state', async () => {
    const ticket = await w.ticket()
    const state = await stateOf(w)
    await w.as('tess').call('tickets.take', { on: ticket.id })
    expect(await stateOf(w)).not.toBe(state)
  })

  it('refused for a state is a conflict, not a lack of rights', async () => {
    const ticket = await w.ticket({ responsibleId: w.person('edie') })
    expect(await failing(w.as('tess').call('tickets.take', { on: ticket.id }))).toMatchObject({
      code: 'state-conflict',
    })
  })

  it('on a thing that one may not view hears that it is not there, as for a thing that is not', async () => {
    const ticket = await w.ticket({ requestorId: w.person('ned'), creatorId: w.person('ned') })
    const hidden = await failing(w.as('cleo').call('tickets.take', { on: ticket.id }))
    const missing = await failing(w.as('cleo').call('tickets.take', { on: crypto.randomUUID() }))
    expect(hidden.code).toBe('not-found')
    expect([hidden.message, hidden.details]).toEqual([missing.message, missing.details])
  })

  it('without sign-in, and by a blocked person, is stopped at the gate from the next call on', async () => {
    const ticket = await w.ticket()
    expect(await failing(w.as('tess').call('tickets.view', { on: ticket.id, personId: null }))).toMatchObject(
      { code: 'not-signed-in' },
    )
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('tess')).execute(),
    )
    expect(await failing(w.as('tess').call('tickets.take', { on: ticket.id }))).toMatchObject({
      code: 'not-signed-in',
      details: { layer: 'gate' },
    })
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'active' }).where('id', '=', w.person('tess')).execute(),
    )
    await w.as('tess').call('tickets.take', { on: ticket.id })
  })

  it('by a version that is old is refused, and without a version is asked for it', async () => {
    const ticket = await w.ticket()
    const ask = (ifMatch: string | undefined) =>
      w.as('tess').call('tickets.take', { on: ticket.id, ifMatch } as never)
    expect(await failing(ask('7'))).toMatchObject({ code: 'stale', details: { version: 1 } })
    expect(await failing(ask(undefined))).toMatchObject({ code: 'precondition-required' })
    await ask('1')
  })

  it('with an Idempotency-Key has one effect and one answer, however often it comes', async () => {
    const ticket = await w.ticket()
    const ask = (body: string) =>
      w
        .as('edie')
        .call('tickets.comment', { on: ticket.id, input: { body }, idempotencyKey: `key-${ticket.id}` })
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('Only once, please.')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.output))).size).toBe(1)
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1)
    const comments = await w.tx((tx) =>
      tx
        .selectFrom('ticketFeed')
        .select('id')
        .where('ticketId', '=', ticket.id)
        .where('kind', '=', 'comment')
        .execute(),
    )
    expect(comments).toHaveLength(1)
    expect(await failing(ask('Something else.'))).toMatchObject({ code: 'key-reused' })
  })

  it('names every wrong value by its place', async () => {
    const error = await failing(
      w.as('edie').call('tickets.comment', { on: (await w.ticket()).id, input: { body: '', more: 1 } }),
    )
    expect(error.code).toBe('invalid')
    expect((error.details.errors as { path: string }[]).length).toBeGreaterThan(0)
  })
})
