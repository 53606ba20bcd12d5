import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { explainForSomebody } from './explain-for.ts'

behaviour(explainForSomebody, {
  'asking about somebody else': {
    gus: 'allowed',
    ada: 'allowed',
    tess: 'admin',
    cleo: 'admin',
    sue: 'admin',
    nobody: 'admin',
  },
})

describe('decisions.explain-for', () => {
  it('answers for the other person', async () => {
    const w = await world()
    const ticket = await w.ticket()
    const { output } = await w.as('ada').call(explainForSomebody, {
      input: { function: 'tickets.take', person: w.person('rhea'), subject: ticket.id },
    })
    expect(output).toMatchObject({ allowed: false, person: { name: 'Rhea Okafor' } })
  })

  it('says when nobody has that id', async () => {
    const w = await world()
    const asked = { input: { function: 'tickets.take', person: crypto.randomUUID() } }
    await expect(w.as('ada').call(explainForSomebody, asked)).rejects.toMatchObject({ code: 'invalid' })
  })
})
