/** Health, and an end that drops nobody; slow and broken clients on real sockets. */

import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { closeGently } from '../../src/edges/http/public.ts'
import { world } from '../world.ts'
import { edgeOn } from './edge.ts'

async function listening(changed: Parameters<typeof edgeOn>[1] = {}) {
  const w = await world()
  const edge = await edgeOn(w, changed)
  await edge.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = edge.app.server.address() as AddressInfo
  return { w, edge, port, url: `http://127.0.0.1:${port}` }
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
  })
}

it('is alive, and ready while the database answers', async () => {
  const w = await world()
  const { app } = await edgeOn(w)
  expect((await app.inject({ url: '/livez' })).statusCode).toBe(200)
  expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200)
  const database = { ...w.system.database, ping: () => Promise.reject(new Error('gone at 10.0.0.5')) }
  const without = await edgeOn(w, { system: { database } })
  const answer = await without.app.inject({ url: '/readyz' })
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
  expect(answer.body).not.toContain('10.0.0.5')
  expect((await without.app.inject({ url: '/livez' })).statusCode).toBe(200)
})

it('closes gently: not ready first, requests in flight finish, connections end', async () => {
  const w = await world()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const database = {
    ...w.system.database,
    transaction: async (...args: Parameters<typeof w.system.database.transaction>) => {
      await held
      return w.system.database.transaction(...args)
    },
  } as typeof w.system.database
  const edge = await edgeOn(w, { system: { database } })
  await edge.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(edge.app.server.address() as AddressInfo).port}`
  const { cookieOf } = await edgeOn(w)
  const cookie = await cookieOf('tess')

  const inFlight = fetch(`${url}/api/v1/people/me`, { headers: { cookie } })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = closeGently(edge.app, { drain: 2_000 })
  expect((await fetch(`${url}/readyz`)).status).toBe(503)
  const late = await fetch(`${url}/livez`)
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close'])
  release()
  const answer = await inFlight
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
  await closed
  await expect(fetch(`${url}/livez`)).rejects.toThrow()
})

it('cuts off what never ends', async () => {
  const { edge, port } = await listening()
  const hanging = raw(port, 'POST /api/auth/sign-out HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const started = Date.now()
  await closeGently(edge.app, { patience: 300 })
  await hanging.catch(() => {})
  expect(Date.now() - started).toBeLessThan(5_000)
})

it('answers what is not HTTP, and what is too large, in the same form', async () => {
  const { port } = await listening()
  for (const [text, status] of [
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const heard = await raw(port, text)
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(heard).toContain('application/problem+json')
    expect(heard).toContain('"code":"malformed"')
  }
})

it('closes a request that comes by the drop, and serves others meanwhile', async () => {
  const { port, url } = await listening({ requestTimeoutMs: 1_000 })
  const started = Date.now()
  const slow = raw(
    port,
    'POST /api/auth/sign-out HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  )
  expect((await fetch(`${url}/livez`)).status).toBe(200)
  expect(await slow).toMatch(/^HTTP\/1\.1 408 /)
  expect(Date.now() - started).toBeLessThan(12_000)
})

it('waits for no request for ever', async () => {
  const { edge } = await listening()
  const server = (edge.app as FastifyInstance).server
  expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 15_000])
})
