/** What a person reads where an input does not fit. */
import { describe, expect, it } from 'vitest'
import { world } from '../world.ts'

describe('what does not fit an input', () => {
  it('is told in words of the thing, and not of schemas', async () => {
    const w = await world()
    const [seat] = await w.admissions((await w.event()).id, 1)
    const list = w.as('ivy').call('inventory.list', { input: { event: 'xyz' } })
    await expect(list).rejects.toThrow('/event is the id of nothing here')
    const edit = w.as('sue').call('inventory.edit', { on: seat as string, input: { row: '' } })
    await expect(edit).rejects.toThrow('/row is not known here')
  })
})
