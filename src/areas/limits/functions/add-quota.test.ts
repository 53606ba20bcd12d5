import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { addQuota } from './add-quota.ts'

behaviour(addQuota, {
  'whoever configures the box office': {
    sue: 'allowed',
    ned: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
})

it('refuses departments and events that are not there, and everybody together within a month', async () => {
  const w = await world()
  const wrong = async (more: object) =>
    w
      .as('sue')
      .call(addQuota, {
        input: { name: 'Q', seats: 1, per: 'event', period: 'event', level: 'warn', ...more },
      })
      .then(
        () => 'allowed',
        (error) => error.details.errors[0].path,
      )
  expect(await wrong({ accountId: crypto.randomUUID() })).toBe('/accountId')
  expect(await wrong({ eventId: crypto.randomUUID() })).toBe('/eventId')
  expect(await wrong({ period: 'month' })).toBe('/period')
  expect(await wrong({})).toBe('allowed')
  expect(await w.lastAudit()).toMatchObject({ function: 'limits.add-quota', subjectLabel: 'Q' })
})
