import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { chooseForEmployees } from './choices.ts'

behaviour(chooseForEmployees, {
  'what to choose from': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

describe('employees.choices', () => {
  it('gives the departments and the roles of the box office alone', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(chooseForEmployees)
    expect(output.departments.map((one: { name: string }) => one.name)).toEqual(['Finance', 'Library'])
    expect(output.roles[0]).toMatchObject({ name: 'Employee' })
    expect(output.roles.map((one: { name: string }) => one.name)).not.toContain('Technician')
  })
})
