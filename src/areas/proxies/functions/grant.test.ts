import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { grantProxy } from './grant.ts'

behaviour(grantProxy, {
  'letting somebody act for oneself': {
    sue: 'allowed',
    mona: 'allowed',
    ned: 'allowed',
    ivy: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('proxies.grant', () => {
  it('hands over one’s own rights, and tells whoever may act', async () => {
    const w = await world()
    const input = { toId: w.person('ivy'), scopes: ['approve'], until: inDays(14), note: 'on leave' }
    const { output } = await w.as('mona').call(grantProxy, { input })
    const seen = await w.as('ivy').call('proxies.view', { on: output.id })
    expect(seen.output).toMatchObject({
      principal: { name: 'Mona Petrov' },
      proxy: { name: 'Ivy Tan' },
      scopes: ['approve'],
      state: 'live',
      note: 'on leave',
    })
    const mail = await w.tx((tx) => tx.selectFrom('mails').selectAll().executeTakeFirstOrThrow())
    expect(mail).toMatchObject({ toPersonId: w.person('ivy'), subject: 'You may act for Mona Petrov' })
    expect(await w.lastAudit()).toMatchObject({ subjectLabel: 'Mona Petrov → Ivy Tan' })
  })

  it('says until when by the clock of the organisation', async () => {
    const w = await world()
    await w.system.database.asOwner((tx) =>
      tx
        .updateTable('organisations')
        .set({ timeZone: 'America/New_York' })
        .where('orgId', '=', w.orgId)
        .execute(),
    )
    const year = new Date().getUTCFullYear() + 1
    const input = { toId: w.person('ivy'), scopes: ['approve'], until: `${year}-01-01T02:30:00Z` }
    await w.as('mona').call(grantProxy, { input })
    const { body } = await w.tx((tx) => tx.selectFrom('mails').select('body').executeTakeFirstOrThrow())
    expect(body).toContain(`31 December ${year - 1} at 21:30 (America/New_York)`)
    expect(body).not.toContain('GMT')
  })

  it('says what does not fit', async () => {
    const w = await world()
    const fits = { toId: w.person('ivy'), scopes: ['approve'], until: inDays(14) }
    const wrong = async (change: object, path: string) =>
      expect(w.as('mona').call(grantProxy, { input: { ...fits, ...change } })).rejects.toMatchObject({
        details: { errors: [{ path }] },
      })
    await wrong({ toId: w.person('mona') }, '/toId')
    await wrong({ toId: w.person('tess') }, '/toId')
    await wrong({ until: inDays(-1) }, '/until')
    await wrong({ until: inDays(400) }, '/until')
    await wrong({ from: inDays(20) }, '/until')
    await expect(
      w.as('mona').call(grantProxy, { input: { ...fits, scopes: ['employees'] } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})
