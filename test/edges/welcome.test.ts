/** From the link in the mail to a person who signs in. */
import { describe, expect, it } from 'vitest'
import { invited, tokens } from '../scenes/newcomer.ts'
import { engines, world } from '../world.ts'
import { type Edge, edgeOn, password } from './edge.ts'

const post = (edge: Edge, url: string, payload: object) => edge.app.inject({ method: 'POST', url, payload })

describe.each(engines)('an invitation (%s)', (engine) => {
  it('greets, lets choose a password, signs in, and works once', async () => {
    const w = await world(engine)
    const edge = await edgeOn(w)
    const email = `una@${w.orgId}.example`
    const { id } = await invited(w, email)
    const [token] = await tokens(w)
    const greeting = await post(edge, '/api/welcome/look', { token })
    expect(greeting.json()).toEqual({ name: 'Una Newman', email, organisation: 'Harbour Works' })

    const wanted = { token, name: 'Una B. Newman', password }
    const short = await post(edge, '/api/welcome', { ...wanted, password: 'too short' })
    expect(short.statusCode).toBe(422)
    const done = await post(edge, '/api/welcome', wanted)
    expect([done.statusCode, done.json()]).toEqual([200, { done: true }])
    const [cookie] = done.cookies
    const headers = { cookie: `${cookie?.name}=${encodeURIComponent(String(cookie?.value))}` }
    const me = await edge.app.inject({ url: '/api/v1/people/me', headers })
    expect(me.json().person).toMatchObject({ id, name: 'Una B. Newman' })

    const again = await post(edge, '/api/welcome', { ...wanted, password: 'another long password' })
    expect([again.statusCode, again.json().code]).toEqual([409, 'conflict'])
    const inWith = (secret: string) => post(edge, '/api/auth/sign-in/email', { email, password: secret })
    expect((await inWith('another long password')).statusCode).toBe(401)
    expect((await inWith(password)).statusCode).toBe(200)
  })

  it('never changes the password of somebody else who has the address', async () => {
    const w = await world(engine)
    const other = await world(engine)
    const edge = await edgeOn(w)
    const email = `both@${w.orgId}.example`
    const elsewhere = { name: 'Tess', email, password, orgId: other.orgId, personId: other.person('tess') }
    await edge.identity.addAccounts([elsewhere])
    await invited(w, email)
    const [token] = await tokens(w)
    const taken = await post(edge, '/api/welcome', { token, name: 'Una', password: 'a stolen password' })
    expect(taken.statusCode).toBe(409)
    expect((await post(edge, '/api/auth/sign-in/email', { email, password })).statusCode).toBe(200)
  })
})
