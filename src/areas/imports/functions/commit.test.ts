import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { commitManifest } from './commit.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const good = [...game, '114', 'F', 5, 8, 72.5] as const
const bad = [...game, '114', 'F', 'x', 'y', 72.5] as const

behaviour(commitManifest, {
  'a file that was checked': {
    given: (w) => checked(w.as('ivy'), csv(headings, good)),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that nobody has checked': {
    given: async (w) =>
      (await w.as('ivy').call('imports.upload', { input: upload(csv(headings, good)) })).output.id,
    ivy: 'state',
    sue: 'state',
  },
})

const upload = (content: string) => ({
  file: { fileName: 'a.csv', base64: Buffer.from(content).toString('base64') },
})

const look = async (w: World, id: string) => (await w.as('ivy').call('imports.view', { on: id })).output

describe('loading a manifest', () => {
  it('brings the seats in, with the event and the venue that were asked for, batch by batch', async () => {
    const w = await world()
    const id = await checked(w.as('ivy'), csv(headings, good))
    expect(await look(w, id)).toMatchObject({ state: 'checked', good: 1, bad: 0, seats: 4, loaded: 0 })
    await w.as('ivy').call(commitManifest, { on: id })
    expect(await w.lastAudit()).toMatchObject({ function: 'imports.commit', witness: 'tos.inventory.load' })
    await w.react()
    expect(await look(w, id)).toMatchObject({ state: 'committed', done: 1, loaded: 4, addedEvents: 1 })
    const { output } = await w.as('ivy').call('inventory.list')
    expect(output).toMatchObject({ total: 4 })
    expect(output.items[0]).toMatchObject({
      eventName: 'Rovers v Lakeside',
      startsAt: '2031-05-04T19:00:00.000Z',
      section: '114',
      row: 'F',
      seat: '5',
      custody: 'in-transit',
      commitment: 'unreleased',
      costCents: 7250,
    })
  })

  it('takes all rows only where all are good, and otherwise the good ones where that is said', async () => {
    const w = await world()
    const id = await checked(w.as('ivy'), csv(headings, good, bad))
    await expect(w.as('ivy').call(commitManifest, { on: id })).rejects.toMatchObject({ code: 'conflict' })
    await w.as('ivy').call(commitManifest, { on: id, input: { choice: 'good' } })
    await w.react()
    expect(await look(w, id)).toMatchObject({ state: 'committed', good: 1, bad: 1, loaded: 4 })
  })

  it('adds nothing when the same file comes again, and says that it is in already', async () => {
    const w = await world()
    const file = csv(headings, good)
    const first = await checked(w.as('ivy'), file)
    await w.as('ivy').call(commitManifest, { on: first })
    await w.react()
    const second = await checked(w.as('ivy'), file)
    expect(await look(w, second)).toMatchObject({ good: 0, known: 1, bad: 0, problems: [] })
    await expect(w.as('ivy').call(commitManifest, { on: second })).rejects.toThrow(
      'no row of this file can go in',
    )
    expect((await w.as('ivy').call('inventory.list')).output.total).toBe(4)
  })

  it('adds nothing either where two came at once, and both are told the truth', async () => {
    const w = await world()
    const file = csv(headings, good)
    const [one, other] = [await checked(w.as('ivy'), file), await checked(w.as('sue'), file)]
    await w.as('ivy').call(commitManifest, { on: one })
    await w.as('sue').call(commitManifest, { on: other })
    await w.react()
    const loaded = [(await look(w, one)).loaded, (await look(w, other)).loaded]
    expect(loaded.toSorted()).toEqual([0, 4])
    expect((await w.as('ivy').call('inventory.list')).output.total).toBe(4)
    expect((await w.as('ivy').call('events.list')).output.total).toBe(1)
  })

  it('control: a place that differs in its row alone does come in', async () => {
    const w = await world()
    const first = await checked(w.as('ivy'), csv(headings, good))
    await w.as('ivy').call(commitManifest, { on: first })
    await w.react()
    const second = await checked(w.as('ivy'), csv(headings, good, [...game, '114', 'G', 5, 8, 72.5]))
    expect(await look(w, second)).toMatchObject({ good: 1, known: 1 })
  })
})
