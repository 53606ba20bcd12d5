/** The queue signs out whoever is blocked or leaves: the old sessions are gone even where nobody used them meanwhile. */
import { afterAll, describe, expect, it } from 'vitest'
import { endSessionsOn } from '../../src/edges/jobs/ended-access.ts'
import { startWorker } from '../../src/edges/jobs/worker.ts'
import { openQueue, outboxOn } from '../../src/pipeline/outbox.ts'
import { engines, type World, world } from '../world.ts'
import { type Edge, edgeOn } from './edge.ts'

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

/** A server with its worker, as `serve` puts them together. */
async function served(engine: (typeof engines)[number]): Promise<{ w: World; edge: Edge }> {
  const w = await world(engine)
  const errors: unknown[] = []
  const boss = await openQueue(w.system.database, (error) => errors.push(error))
  closing.push(async () => {
    await boss.stop({ graceful: false })
    expect(errors).toEqual([])
  })
  const system = { ...w.system, outbox: outboxOn(boss) }
  const edge = await edgeOn(w, { system })
  await startWorker(boss, system, (error) => errors.push(error), endSessionsOn(edge.identity))
  return { w, edge }
}

const me = { url: '/api/v1/people/me' } as const
const act = (edge: Edge, w: World, who: 'ned' | 'tim', verb: string) =>
  edge.as('sue', {
    method: 'POST',
    url: `/api/v1/employees/${w.person(who)}/${verb}`,
    headers: { 'if-match': '*' },
    payload: {},
  })

describe.each(engines)('access that ends (%s)', (engine) => {
  it('ends the sessions of somebody blocked, without a request of theirs, and nobody else’s', async () => {
    const { w, edge } = await served(engine)
    const cookie = await edge.cookieOf('ned')
    expect((await edge.as('ned', me)).statusCode).toBe(200)
    expect((await edge.as('mona', me)).statusCode).toBe(200)
    expect((await act(edge, w, 'ned', 'block')).statusCode).toBe(200)
    await expect.poll(() => sessionsOf(w, 'ned'), { timeout: 20_000, interval: 100 }).toBe(0)
    expect((await act(edge, w, 'ned', 'unblock')).statusCode).toBe(200)
    expect((await edge.app.inject({ ...me, headers: { cookie } })).statusCode).toBe(401)
    expect((await edge.as('mona', me)).statusCode).toBe(200)
  })

  it('ends those of somebody who leaves', async () => {
    const { w, edge } = await served(engine)
    expect((await edge.as('tim', me)).statusCode).toBe(200)
    expect((await act(edge, w, 'tim', 'deactivate')).statusCode).toBe(200)
    await expect.poll(() => sessionsOf(w, 'tim'), { timeout: 20_000, interval: 100 }).toBe(0)
  })
})

const sessionsOf = (w: World, who: 'ned' | 'tim'): Promise<number> =>
  w.system.database.identity(async (tx) => {
    const found = await tx
      .selectFrom('identitySession')
      .innerJoin('identityMembership', 'identityMembership.userId', 'identitySession.userId')
      .where('identityMembership.personId', '=', w.person(who))
      .select('identitySession.id')
      .execute()
    return found.length
  })
