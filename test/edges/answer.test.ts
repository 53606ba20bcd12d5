/** The page behind the link of a survey: what whoever holds it can do, and nothing besides. */
import { describe, expect, it } from 'vitest'
import { emailOf, opened, tokenFor } from '../scenes/survey.ts'
import { world } from '../world.ts'
import { baseUrl, edgeOn } from './edge.ts'

const post = (url: string, payload: object) => ({
  method: 'POST' as const,
  url,
  payload,
  headers: { origin: baseUrl },
})

describe('the page behind the link of a survey', () => {
  it('asks and takes one answer, without anybody signed in', async () => {
    const w = await world()
    await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const { app } = await edgeOn(w)
    const form = await app.inject(post('/api/answer/look', { token }))
    expect(form.statusCode).toBe(200)
    const { version } = form.json()
    const wrong = await app.inject(post('/api/answer', { token, version, answers: [9] }))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors).toMatchObject([{ path: '/answers/0' }])
    const done = await app.inject(post('/api/answer', { token, version, answers: [5] }))
    expect([done.statusCode, done.json().thanks]).toEqual([200, ''])
    expect((await app.inject(post('/api/answer', { token, version, answers: [5] }))).statusCode).toBe(409)
    expect((await app.inject(post('/api/answer/look', { token }))).json().isAnswered).toBe(true)
  })

  it('opens nothing to a link that was made up, nor to one of another organisation', async () => {
    const w = await world()
    await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const { app } = await edgeOn(w)
    const elsewhere = `${(await world()).orgId}.${token.split('.')[1]}`
    for (const other of [elsewhere, `${w.orgId}.${'x'.repeat(43)}`])
      expect((await app.inject(post('/api/answer/look', { token: other }))).statusCode).toBe(409)
    expect((await app.inject(post('/api/answer/look', { token: 'nonsense' }))).statusCode).toBe(422)
  })

  it('is the only way to its functions: signed in, they are refused', async () => {
    const w = await world()
    await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const edge = await edgeOn(w)
    const asked = await edge.as('sue', { url: `/api/v1/surveys/ask?token=${token}` })
    expect(asked.statusCode).toBe(403)
  })
})
