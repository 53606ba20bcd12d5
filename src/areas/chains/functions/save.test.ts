import { expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { saveChain } from './save.ts'

behaviour(saveChain, {
  'whoever configures the desk': {
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    cleo: 'application',
  },
})

it('keeps each save as a version of its own and changes nothing that waits', async () => {
  const w = await world()
  const { id } = await w.order()
  const input = { name: 'Compliance first', steps: [{ approver: 'compliance', when: {} }] }
  expect((await w.as('sue').call(saveChain, { input })).output).toMatchObject({ number: 1 })
  expect((await w.as('sue').call(saveChain, { input })).output).toMatchObject({ number: 2 })
  expect(await w.lastAudit()).toMatchObject({ function: 'chains.save', subjectLabel: 'version 2' })
  await expect(w.as('mona').call('orders.approve', { on: id })).resolves.toBeDefined()
})

it('names the step that lacks somebody, or names somebody who is not there', async () => {
  const w = await world()
  const save = (step: object) =>
    w
      .as('sue')
      .call(saveChain, { input: { name: 'x', steps: [{ approver: 'manager', when: {} }, step] } })
      .then(
        () => 'saved',
        (error) => error.details.errors[0],
      )
  expect(await save({ approver: 'person', when: {} })).toEqual({
    path: '/steps/1/personId',
    message: 'choose who decides here',
  })
  expect(await save({ approver: 'person', personId: crypto.randomUUID(), when: {} })).toMatchObject({
    path: '/steps/1/personId',
  })
  expect(await save({ approver: 'manager', when: { fromCents: 500, belowCents: 500 } })).toMatchObject({
    path: '/steps/1/when/belowCents',
  })
  expect(await save({ approver: 'person', personId: w.person('ivy'), when: {} })).toEqual({
    path: '/steps/1/personId',
    message:
      'names Ivy Tan, whose roles do not let them approve or deny orders; give them a role that does, or name somebody else',
  })
  expect(await save({ approver: 'person', personId: w.person('tess'), when: {} })).toMatchObject({
    message: expect.stringContaining('who has no Box Office'),
  })
  await givesWord(w, 'ivy', 'orders.decide@compliance')
  expect(await save({ approver: 'person', personId: w.person('ivy'), when: {} })).toBe('saved')
})
