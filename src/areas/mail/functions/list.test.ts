import { describe, expect, it } from 'vitest'
import { readHere, written } from '../../../../test/scenes/mails.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listMail } from './list.ts'

behaviour(listMail, {
  'the outbox': {
    given: async (w) => (await written(w)).id,
    sue: 'allowed',
    ned: 'permission',
    gus: 'application',
  },
})

describe('the outbox', () => {
  it('shows all of it, newest first, to whoever verifies who is told', async () => {
    const w = await world()
    await written(w, { subject: 'First', createdAt: new Date(Date.now() - 60_000) })
    await written(w, { subject: 'Second', state: 'failed', lastError: '550 no such user' })
    const { output } = await w.as('sue').call(listMail, { input: { limit: 1 } })
    expect(output).toMatchObject({
      total: 2,
      items: [{ subject: 'Second', lastError: '550 no such user', toPerson: { name: 'Ned Abara' } }],
      delivery: { sends: null },
    })
    const rest = (await w.as('sue').call(listMail, { input: { cursor: output.next } })).output
    expect(rest).toMatchObject({ items: [{ subject: 'First' }], next: null })
    expect((await w.as('sue').call(listMail, { input: { state: 'failed' } })).output.total).toBe(1)
  })

  it('shows people their own where the outbox is their inbox, and nobody else’s', async () => {
    const w = await world()
    await written(w)
    await written(w, { toPersonId: w.person('mona'), subject: 'Of Mona' })
    await written(w, { toPersonId: null, toAddress: 'guest@example.org', subject: 'Of a guest' })
    await expect(w.as('ned').call(listMail)).rejects.toMatchObject({ code: 'refused' })
    await readHere(w)
    const { output } = await w.as('ned').call(listMail)
    expect(output).toMatchObject({ total: 1, items: [{ toPerson: { name: 'Ned Abara' } }] })
  })
})
