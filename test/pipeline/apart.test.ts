import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { conflict } from '../../src/core/public.ts'
import type { Tx } from '../../src/database/database.ts'
import { RetryableConflict } from '../../src/database/errors.ts'
import { doneApart } from '../../src/pipeline/apart.ts'
import { engines, world } from '../world.ts'

const named = (tx: Tx, name: string) => tx.updateTable('organisations').set({ name }).execute()
const nameIn = async (tx: Tx) =>
  (await tx.selectFrom('organisations').select('name').executeTakeFirstOrThrow()).name

describe.each(engines)('what is done apart (%s)', (engine) => {
  it.each([
    ['a refusal', () => Promise.reject(conflict('it is too late')), 'it is too late'],
    [
      'a value nobody can work with',
      (tx: Tx) => sql`select now() at time zone ''`.execute(tx),
      'broke on our side',
    ],
    ['a fault before anything is asked', () => new Intl.DateTimeFormat('no locale'), 'broke on our side'],
  ])('takes back its own work alone: %s', async (_, fails: (tx: Tx) => unknown, says) => {
    const w = await world(engine)
    await w.tx(async (tx) => {
      await named(tx, 'Before')
      const reason = await doneApart(tx, async () => {
        await named(tx, 'Never')
        await fails(tx)
      })
      expect(reason).toBe(says)
      expect(await nameIn(tx)).toBe('Before')
      expect(await doneApart(tx, () => named(tx, 'After'))).toBeNull()
    })
    expect(await w.tx(nameIn)).toBe('After')
  })

  it('ends the whole where two writers met', async () => {
    const w = await world(engine)
    const met = (tx: Tx) => doneApart(tx, () => Promise.reject(new RetryableConflict('met')))
    await expect(w.tx(met)).rejects.toThrow('met')
  })
})
