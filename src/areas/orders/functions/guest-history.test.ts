import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { guestHistory } from './guest-history.ts'

const ana = { name: 'Ana Ruiz', kind: 'contact', email: 'ana@delta.example' }
const contact = async (w: World) =>
  (await w.as('ned').call('contacts.add', { input: { name: ana.name, email: ana.email } })).output
    .id as string

behaviour(guestHistory, {
  'a guest of Ned': {
    given: contact,
    ned: 'allowed',
    sue: 'allowed',
    ivy: 'permission',
    tess: 'application',
  },
})

it('adds up by year what the asker may see, and no more', async () => {
  const w = await world()
  const contactId = await contact(w)
  const place = async (who: 'ned' | 'ivy', startsAt: string, hostAttends: boolean) => {
    const { id } = await w.event({ startsAt: new Date(startsAt) })
    await w.admissions(id, 2)
    const input = { eventId: id, quantity: 2, purpose: 'client', hostAttends, guests: [ana] }
    await w.as(who).call('orders.place', { input })
  }
  await place('ned', '2028-05-05T19:00Z', true)
  // The last evening of 2028 in New York.
  await place('ned', '2029-01-01T02:00Z', false)
  await place('ivy', '2029-05-05T19:00Z', false)
  const years = async (who: 'ned' | 'sue') =>
    (await w.as(who).call(guestHistory, { input: { contactId } })).output.years
  expect(await years('ned')).toEqual([{ year: 2028, orders: 2, valueCents: 36_000, giftCents: 18_000 }])
  expect(await years('sue')).toMatchObject([
    { year: 2029, orders: 1, giftCents: 18_000 },
    { year: 2028, orders: 2 },
  ])
})
