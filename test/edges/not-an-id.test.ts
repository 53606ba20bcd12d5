/** An address with a word where an id belongs is not answered with the list that has this word for its address. */
import { afterEach, expect, it, vi } from 'vitest'
import { call } from '../../web/affordance/call.ts'

afterEach(() => vi.unstubAllGlobals())

it('says that there is no such thing, and asks the server for nothing', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json({ items: [] })
  })
  await expect(call('events.view', { subject: 'venues' })).rejects.toMatchObject({ code: 'not-found' })
  expect(asked).toEqual([])
  await call('events.venues')
  await call('events.view', { subject: '018f2c7e-0000-7000-8000-000000000000' })
  expect(asked).toEqual(['/api/v1/events/venues', '/api/v1/events/018f2c7e-0000-7000-8000-000000000000'])
})
