import { expect, it } from 'vitest'
import { clockworkId } from '#core'
import { invited, tokens } from '../../../../test/scenes/newcomer.ts'
import { behaviour, world } from '../../../../test/world.ts'
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
  const tomorrow = { ...w.system, now: () => new Date(Date.now() + 25 * 3_600_000) }
  const asked = { input: { token, ...nameOf } }
  await expect(other.asItself().call(acceptInvitation, asked)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    w.asItself().call(acceptInvitation, { input: { token: `${token.slice(0, -3)}xyz`, ...nameOf } }),
  ).rejects.toMatchObject({ code: 'conflict' })
  const late = call(
    tomorrow,
    { orgId: w.orgId, personId: clockworkId, requestId: 'late' },
    'employees.accept',
    asked,
  )
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  await expect(w.asItself().call(acceptInvitation, asked)).resolves.toMatchObject({
    output: { status: 'active' },
  })
})
