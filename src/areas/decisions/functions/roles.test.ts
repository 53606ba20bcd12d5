import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { boxOfficeRoles } from '../../orders/public.ts'
import { listRoles } from './roles.ts'

behaviour(listRoles, {
  'reading the roles': { tess: 'allowed', ned: 'allowed', cleo: 'application', nobody: 'application' },
})

it('decisions.roles lists each role with its permissions', async () => {
  const w = await world()
  const { output } = await w.as('tess').call(listRoles)
  expect(output.items).toContainEqual({
    key: w.ids.roles.Manager,
    name: 'Manager',
    purpose: '',
    applicationKind: 'box-office',
    permissions: [...(boxOfficeRoles.find(({ name }) => name === 'Manager')?.permissions ?? [])],
  })
})
