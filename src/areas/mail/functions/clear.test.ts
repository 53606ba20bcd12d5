import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { clearMail } from './clear.ts'

behaviour(clearMail, {
  'nobody but the clock': { clock: 'allowed', sue: 'permission', ivy: 'permission', nobody: 'permission' },
})

const days = (count: number) => new Date(Date.now() - count * 86_400_000)

it('takes what is older than half a year and does not wait, and links that have expired', async () => {
  const w = await world()
  const mail = { orgId: w.orgId, kind: 'test', toAddress: 'ned@harbour.example', body: '' }
  await w.tx((tx) =>
    tx
      .insertInto('mails')
      .values([
        { ...mail, id: crypto.randomUUID(), subject: 'old', state: 'sent', createdAt: days(181) },
        {
          ...mail,
          id: crypto.randomUUID(),
          subject: 'old and failed',
          state: 'failed',
          createdAt: days(400),
        },
        { ...mail, id: crypto.randomUUID(), subject: 'young', state: 'sent', createdAt: days(179) },
        { ...mail, id: crypto.randomUUID(), subject: 'waiting', state: 'waiting', createdAt: days(400) },
      ])
      .execute(),
  )
  const link = { orgId: w.orgId, purpose: 'test' }
  await w.tx((tx) =>
    tx
      .insertInto('links')
      .values([
        { ...link, id: crypto.randomUUID(), hash: 'expired', expiresAt: days(1) },
        { ...link, id: crypto.randomUUID(), hash: 'good', expiresAt: days(-1) },
      ])
      .execute(),
  )
  const { output } = await w.asItself().call(clearMail, {})
  expect(output).toMatchObject({ mails: 2, links: 1, idle: false })
  const left = await w.tx(async (tx) => ({
    mails: (await tx.selectFrom('mails').select('subject').orderBy('subject').execute()).map(
      ({ subject }) => subject,
    ),
    links: (await tx.selectFrom('links').select('hash').execute()).map(({ hash }) => hash),
  }))
  expect(left).toEqual({ mails: ['waiting', 'young'], links: ['good'] })
  expect((await w.asItself().call(clearMail, {})).output).toMatchObject({ idle: true })
})
