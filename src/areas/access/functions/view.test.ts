import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewApplication } from './view.ts'

behaviour(viewApplication, {
  'IT Help': {
    given: async (w) => w.ids.applications['it-help'] as string,
    tess: 'allowed',
    gus: 'allowed',
    cleo: 'allowed',
    nobody: 'application',
  },
})

describe.each(engines)('seeing an application (%s)', (engine) => {
  it('says what one may do there, and what one lacks', async () => {
    const w = await world(engine)
    const { output } = await w
      .as('tess')
      .call(viewApplication, { on: w.ids.applications['it-help'] as string })
    expect(output).toMatchObject({ name: 'IT Help', kind: 'ticketing', slug: 'it-help', version: 1 })
    expect(output.can['tickets.enter']).toMatchObject({ allowed: true })
    const other = await w.as('tess').call(viewApplication, { on: w.ids.applications.facilities as string })
    expect(other.output.can['tickets.enter']).toMatchObject({ allowed: false, layer: 'application' })
  })

  it('knows ticketing applications only', async () => {
    const w = await world(engine)
    await expect(
      w.as('tess').call(viewApplication, { on: w.ids.applications['box-office'] as string }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})
