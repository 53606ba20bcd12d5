/** The size that is asked for, from end to end: 10,000 rows of which 500 are wrong. */
import { expect, it } from 'vitest'
import { rowsOf } from '../../bench/load/manifest.ts'
import { world } from '../world.ts'
import { checked, csv } from './files.ts'

it('9,500 rows go in, and the 500 come back in a file', { timeout: 300_000 }, async () => {
  const w = await world()
  const [headings = [], ...rows] = rowsOf(10_000)
  const id = await checked(w.as('ivy'), csv(headings, ...rows))
  await w.react()
  const look = async () => (await w.as('ivy').call('imports.view', { on: id })).output
  expect(await look()).toMatchObject({ rows: 10_000, good: 9_500, known: 0, bad: 500, seats: 38_000 })
  await w.as('ivy').call('imports.commit', { on: id, input: { choice: 'good' } })
  await w.react()
  const page = await look()
  expect(page).toMatchObject({ state: 'committed', done: 9_500, loaded: 38_000, addedEvents: 38 })
  expect(page.problems).toMatchObject([{ heading: 'Date', reason: 'is no day of the calendar', count: 500 }])
  const { output } = await w.as('ivy').call('imports.rejected', { on: id })
  const lines = Buffer.from(output.base64, 'base64').toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(501)

  const again = await checked(w.as('ivy'), csv(headings, ...rows))
  await w.react()
  const second = (await w.as('ivy').call('imports.view', { on: again })).output
  expect(second).toMatchObject({ good: 0, known: 9_500, bad: 500 })
  const { totals } = (await w.as('ivy').call('inventory.list', { input: { load: id } })).output
  expect(totals).toMatchObject({ seats: 38_000, faceValueCents: 38_000 * 8_500, costCents: 38_000 * 7_250 })
})
