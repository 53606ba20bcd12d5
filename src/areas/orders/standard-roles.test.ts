/** The roles hold permissions that some rule asks for, or they would grant nothing and nobody would notice. */
import { describe, expect, it } from 'vitest'
import { compile } from '#core'
import { functions } from '../../registry.gen.ts'
import { boxOfficeRoles } from './standard-roles.ts'

const asked = new Set(
  functions
    .flatMap((fn) => compile(fn).literals)
    .flatMap(({ atom }) =>
      atom.kind === 'permission' && atom.application === 'box-office' ? [atom.permission] : [],
    ),
)
const held = (name: string) => boxOfficeRoles.find((role) => role.name === name)?.permissions ?? []

describe('the standard roles', () => {
  it('hold nothing that no rule asks for', () => {
    expect(boxOfficeRoles.flatMap((role) => role.permissions).filter((one) => !asked.has(one))).toEqual([])
  })

  it('give the Super User every permission there is, narrowed or whole', () => {
    const reach = (permission: string) => permission.split('@')[0] as string
    expect([...asked].map(reach).filter((one) => !held('Super User').includes(one))).toEqual([])
  })

  it('keep approving from all but Managers and Super Users', () => {
    const approve = boxOfficeRoles.filter((role) =>
      role.permissions.some((one) => one.startsWith('orders.decide')),
    )
    expect(approve.map((role) => role.name)).toEqual(['Manager', 'Super User'])
  })
})
