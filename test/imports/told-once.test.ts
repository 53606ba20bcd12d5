/** That a file is loaded is told once, however many batches and other files come behind it. */
import { expect, it } from 'vitest'
import { world } from '../world.ts'
import { checked, csv, headings } from './files.ts'

it('is told once to each, at its end', async () => {
  const w = await world()
  const rows = (section: string) =>
    Array.from({ length: 1_100 }, (_, at) => [
      ...['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00', section],
      at,
      ...[1, 1, 10],
    ])
  for (const name of ['one.csv', 'two.csv', 'three.csv']) {
    const id = await checked(w.as('ivy'), csv(headings, ...rows(name)), { fileName: name })
    await w.as('ivy').call('imports.commit', { on: id })
    await w.react()
  }
  const { items } = (await w.as('sue').call('notifications.list')).output
  const told = items.map(({ title }: { title: string }) => title)
  expect(told.toSorted()).toEqual(['Loaded: one.csv', 'Loaded: three.csv', 'Loaded: two.csv'])
})
