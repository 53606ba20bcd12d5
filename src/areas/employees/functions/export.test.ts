import { expect, it } from 'vitest'
import { invited } from '../../../../test/scenes/newcomer.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { exportEmployees } from './export.ts'

behaviour(exportEmployees, {
  'the employees as a file': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

it('is read back as it is, and as it was edited', async () => {
  const w = await world()
  await invited(w)
  await w.as('sue').call('employees.block', { on: w.person('ivy') })
  await w.as('sue').call('employees.deactivate', { on: w.person('tim') })
  const { output: file } = await w.as('sue').call(exportEmployees)
  const check = async (base64: string) => {
    const input = { file: { fileName: file.fileName, base64 } }
    return (await w.as('sue').call('employees.check-file', { input })).output
  }
  const same = await check(file.base64)
  expect(same).toMatchObject({ added: 0, changed: 0, blocked: 0, unblocked: 0, wrong: 0, notRead: [] })
  expect(same.rows).toHaveLength(5)
  const text = Buffer.from(file.base64, 'base64').toString()
  const edited = Buffer.from(text.replace('Ned Abara', 'Ned B. Abara')).toString('base64')
  expect(await check(edited)).toMatchObject({ changed: 1, wrong: 0 })
})
