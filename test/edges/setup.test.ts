/** The first visit of an empty installation, and the demo's people. */
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/database/database.ts'
import { freshDatabase } from '../database/databases.ts'
import { engines, type World, world } from '../world.ts'
import { edgeOn } from './edge.ts'

/** The harness's world, over a database without any organisation. */
async function emptyEdge(engine: Engine) {
  const database = await freshDatabase(engine)
  const { system } = await world()
  const empty = { system: { ...system, database }, orgId: 'none' } as World
  return { database, edge: await edgeOn(empty) }
}

const first = {
  organisation: 'Zoë & Sons',
  name: 'Ann Ray',
  email: 'Ann@Example.org',
  password: 'a long enough password',
}
const begin = (edge: Awaited<ReturnType<typeof emptyEdge>>['edge'], changed = {}) =>
  edge.app.inject({ method: 'POST', url: '/api/setup', payload: { ...first, ...changed } })

describe.each(engines)('the first administrator on %s', (engine) => {
  it('is made once, of all who try at the same moment, and can sign in', async () => {
    const { database, edge } = await emptyEdge(engine)
    try {
      expect((await edge.app.inject({ url: '/api/setup' })).json()).toEqual({ needed: true })
      for (const wrong of [
        { password: 'short' },
        { email: 'nobody' },
        { organisation: '' },
        { isAdmin: true },
      ])
        expect((await begin(edge, wrong)).statusCode).toBe(422)
      const answers = await Promise.all([begin(edge), begin(edge, { email: 'b@example.org' }), begin(edge)])
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
      expect((await edge.app.inject({ url: '/api/setup' })).json()).toEqual({ needed: false })
      const made = await database.asOwner((tx) => tx.selectFrom('people').select('email').execute())
      expect(made).toHaveLength(1)

      const entered = await edge.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: made[0]?.email, password: first.password },
      })
      const [cookie] = entered.cookies
      const headers = { cookie: `${cookie?.name}=${encodeURIComponent(String(cookie?.value))}` }
      const me = (await edge.app.inject({ url: '/api/v1/people/me', headers })).json()
      expect(me.person).toMatchObject({ name: 'Ann Ray', licence: 'enterprise' })
      expect(me.organisation).toMatchObject({ name: 'Zoë & Sons', demo: false })
      expect(me.applications.every(({ isAdmin }: { isAdmin: boolean }) => isAdmin)).toBe(true)
    } finally {
      await database.close()
    }
  })
})

describe('the demo', () => {
  it('lets its own people in by their handle, and nobody else', async () => {
    const w = await world()
    const person = {
      handle: 'tess',
      name: 'Tess',
      title: 'Technician',
      email: `tess@${w.orgId}.example`,
      says: 'takes',
    }
    const { app, identity, emailOf } = await edgeOn(w, { demo: { people: async () => [person] } })
    for (const handle of ['tess', 'gus'] as const)
      await identity.addAccounts([
        { name: handle, email: emailOf(handle), orgId: w.orgId, personId: w.person(handle) },
      ])
    expect((await app.inject({ url: '/api/demo/people' })).json()).toEqual({ people: [person] })
    const enter = (handle: unknown) =>
      app.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { handle } })
    const [cookie] = (await enter('tess')).cookies
    const headers = { cookie: `${cookie?.name}=${encodeURIComponent(String(cookie?.value))}` }
    expect((await app.inject({ url: '/api/v1/people/me', headers })).json().person.handle).toBe('tess')
    expect((await enter('gus')).statusCode).toBe(404)
    expect((await enter(['tess'])).statusCode).toBe(422)
  })
})
