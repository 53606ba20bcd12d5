import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewAdmission } from './view.ts'

behaviour(viewAdmission, {
  'one that nobody holds': {
    given: async (w) => (await w.admissions((await w.event()).id, 1))[0] as string,
    ivy: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tess: 'application',
  },
  'one that Ned holds': {
    given: async (w) =>
      (
        await w.admissions((await w.event()).id, 1, { commitment: 'ordered', holderId: w.person('ned') })
      )[0] as string,
    ned: 'allowed',
    tim: 'permission',
  },
})

describe.each(engines)('viewing an admission (%s)', (engine) => {
  it('shows its holder all but the cost, and hides that there are others', async () => {
    const w = await world(engine)
    const event = await w.event()
    const [own] = await w.admissions(event.id, 1, { commitment: 'ordered', holderId: w.person('ned') })
    const [other] = await w.admissions(event.id, 1, { section: 'Club 12' })
    const { output } = await w.as('ned').call(viewAdmission, { on: own as string })
    expect(output).toMatchObject({ section: '114', holderName: 'Ned Abara', costCents: null })
    await expect(w.as('ned').call(viewAdmission, { on: other as string })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
