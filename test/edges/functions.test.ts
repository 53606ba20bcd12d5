/** What stands between a request and `call`: versions, keys, statuses. */
import { describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { edgeOn } from './edge.ts'

const scene = async () => {
  const w = await world()
  const edge = await edgeOn(w)
  const ticket = await w.ticket()
  const take = (headers: Record<string, string> = {}) =>
    edge.as('tess', { method: 'POST', url: `/api/v1/tickets/${ticket.id}/take`, headers })
  return { w, edge, ticket, take }
}

describe('a write', () => {
  it('needs the version that was seen, and gives the next', async () => {
    const { edge, ticket, take } = await scene()
    const seen = await edge.as('tess', { url: `/api/v1/tickets/${ticket.id}` })
    expect(seen.headers.etag).toBe('"1"')
    expect((await take()).json()).toMatchObject({ status: 428, code: 'precondition-required' })
    expect((await take({ 'if-match': '"7"' })).json()).toMatchObject({
      status: 412,
      code: 'stale',
      version: 1,
    })
    expect((await take({ 'if-match': 'W/"1"' })).json()).toMatchObject({ status: 412, code: 'stale' })
    expect((await take({ 'if-match': '1' })).json()).toMatchObject({ status: 400, code: 'malformed' })
    expect((await take({ 'if-match': '"1", "2"' })).json()).toMatchObject({ status: 400, code: 'malformed' })
    const done = await take({ 'if-match': '"1"' })
    expect([done.statusCode, done.headers.etag]).toEqual([200, '"2"'])
  })

  it('that is refused names the function, the layer and the decision', async () => {
    const { edge, ticket } = await scene()
    const url = `/api/v1/tickets/${ticket.id}/take`
    const answer = await edge.as('rhea', { method: 'POST', url, headers: { 'if-match': '"1"' } })
    expect(answer.json()).toMatchObject({
      status: 403,
      code: 'refused',
      function: 'tickets.take',
      layer: 'permission',
    })
    expect(answer.json().decisionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('of a thing that is hidden hears what it hears of one that is not there', async () => {
    const { edge, ticket } = await scene()
    const hear = async (id: string) => {
      const answer = await edge.as('nobody', { method: 'POST', url: `/api/v1/tickets/${id}/take` })
      const { requestId, ...said } = answer.json()
      void requestId
      return said
    }
    expect(await hear(ticket.id)).toEqual(await hear(crypto.randomUUID()))
  })

  it.each(['', ' ', 'x'.repeat(256), 'ö', 'a b'])('with the key %o is malformed', async (key) => {
    const { take } = await scene()
    expect((await take({ 'if-match': '*', 'idempotency-key': key })).json().code).toBe('malformed')
  })
})

describe('metrics', () => {
  it('count decisions by function and outcome, without names', async () => {
    const { edge, take } = await scene()
    await take({ 'if-match': '*' })
    const { body } = await edge.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
    expect(body).toContain('counterfoil_decisions_total{function="tickets.take",outcome="allowed"} 1')
    expect(body).toContain('counterfoil_decisions_indeterminate_total')
    expect(body).toMatch(/counterfoil_http_request_seconds_count\{route="\/api\/v1\/tickets\/:ticket\/take"/)
    expect(body).not.toContain('Tess')
  })

  it('are for this machine, or with the token', async () => {
    const edge = await edgeOn(await world(), { metricsToken: 'token' })
    const get = async (headers: Record<string, string>, remoteAddress: string) =>
      (await edge.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode
    expect(await get({}, '192.0.2.1')).toBe(404)
    expect(await get({ 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1')).toBe(404)
    expect(await get({ authorization: 'Bearer wrong' }, '192.0.2.1')).toBe(404)
    expect(await get({ authorization: 'Bearer token' }, '192.0.2.1')).toBe(200)
  })
})
