import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { clockworkId } from '#core'
import { invited, tokens } from '../../../../test/scenes/newcomer.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { call } from '../../../pipeline/call.ts'
import { acceptInvitation } from './accept.ts'

behaviour(acceptInvitation, {
  'asking without the link': { sue: 'permission', ned: 'permission', nobody: 'permission' },
})

const nameOf = { name: 'Una B. Newman' }

it('lets them in once, with the name they gave', async () => {
  const w = await world()
  const { id } = await invited(w)
  const [token = ''] = await tokens(w)
  const { output } = await w.asItself().call(acceptInvitation, { input: { token, ...nameOf } })
  expect(output).toMatchObject({ id, status: 'active' })
  expect(await w.lastAudit()).toMatchObject({ function: 'employees.accept', subjectId: id })
  await expect(w.asItself().call(acceptInvitation, { input: { token, ...nameOf } })).rejects.toMatchObject({
    code: 'conflict',
  })
})

it('knows the link of one organisation in no other, none after its day, and none that was made up', async () => {
  const w = await world()
  const other = await world()
  await invited(w)
  const [token = ''] = await tokens(w)
  const asked = { input: { token, ...nameOf } }
  await expect(other.asItself().call(acceptInvitation, asked)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    w.asItself().call(acceptInvitation, { input: { token: `${token.slice(0, -3)}xyz`, ...nameOf } }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await expect(after(w, 24 * 60 + 1, asked)).rejects.toMatchObject({ code: 'conflict' })
  await expect(after(w, 24 * 60 - 1, asked)).resolves.toMatchObject({ output: { status: 'active' } })
})

it('lets nobody in who has left meanwhile', async () => {
  const w = await world()
  const { id } = await invited(w)
  const [token = ''] = await tokens(w)
  await w.as('sue').call('employees.deactivate', { on: id })
  const asked = { input: { token, ...nameOf } }
  await expect(w.asItself().call(acceptInvitation, asked)).rejects.toMatchObject({ code: 'conflict' })
})

it('is for one use, of two at the same moment too', async () => {
  const w = await world('postgres')
  await invited(w)
  const [token = ''] = await tokens(w)
  const { openStores } = w.system
  let met = 0
  const system = w.system as { openStores: typeof openStores }
  // Neither uses the link before both have found it unused.
  system.openStores = (tx, org) => {
    const stores = openStores(tx, org)
    const together: typeof stores.mail.useLink = async (id, now) => {
      met += 1
      for (let waited = 0; met < 2 && waited < 100; waited++) await sleep(10)
      return stores.mail.useLink(id, now)
    }
    return { ...stores, mail: { ...stores.mail, useLink: together } }
  }
  const accept = () => w.asItself().call(acceptInvitation, { input: { token, ...nameOf } })
  const done = await Promise.allSettled([accept(), accept()])
  expect(met).toBe(2)
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

/** So many minutes after the invitation. */
const after = (w: World, minutes: number, asked: { input: object }) =>
  call(
    { ...w.system, now: () => new Date(Date.now() + minutes * 60_000) },
    { orgId: w.orgId, personId: clockworkId, requestId: 'later' },
    'employees.accept',
    asked,
  )
