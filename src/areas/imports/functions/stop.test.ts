import { expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { stopLoad } from './stop.ts'

const file = csv(headings, [
  'Rovers v Lakeside',
  'Rovers Park',
  '2031-05-04',
  '15:00',
  '114',
  'F',
  5,
  8,
  72.5,
])
const underWay = async (w: World) => {
  const id = await checked(w.as('ivy'), file)
  await w.as('ivy').call('imports.commit', { on: id })
  return id
}

behaviour(stopLoad, {
  'one that is being loaded': {
    given: underWay,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    tess: 'application',
  },
  'one that is only checked': { given: (w) => checked(w.as('ivy'), file), ivy: 'state' },
})

it('stops before the next batch, and what is stopped can be undone', async () => {
  const w = await world()
  const id = await underWay(w)
  expect((await w.as('ivy').call(stopLoad, { on: id })).output).toMatchObject({ state: 'stopped' })
  await w.react()
  expect((await w.as('ivy').call('inventory.list')).output.total).toBe(0)
  expect((await w.as('ivy').call('imports.undo', { on: id })).output).toMatchObject({
    state: 'undone',
    taken: 0,
  })
})
