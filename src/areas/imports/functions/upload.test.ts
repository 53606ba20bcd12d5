import { describe, expect, it } from 'vitest'
import { asFile, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { uploadManifest } from './upload.ts'

behaviour(uploadManifest, {
  'a file': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

const row = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00', '114', 'F', 5, 8, 72.5]

describe('uploading a manifest', () => {
  it('keeps its rows and guesses its columns by their names', async () => {
    const w = await world()
    const { output } = await w.as('ivy').call(uploadManifest, { input: asFile('a.csv', csv(headings, row)) })
    expect(output.state).toBe('uploaded')
    const page = (await w.as('ivy').call('imports.view', { on: output.id })).output
    expect(page).toMatchObject({ rows: 1, isRemembered: false, fileName: 'a.csv' })
    expect(page.mapping).toEqual({
      event: 0,
      venue: 1,
      date: 2,
      time: 3,
      section: 4,
      row: 5,
      seatFrom: 6,
      seatThru: 7,
      cost: 8,
    })
    expect(page.sample).toEqual([{ row: 2, cells: row.map(String) }])
    expect(await w.lastAudit()).toMatchObject({ function: 'imports.upload', subjectLabel: 'a.csv' })
  })

  it('remembers what the columns of such a file meant', async () => {
    const w = await world()
    const upload = async () =>
      (await w.as('ivy').call(uploadManifest, { input: asFile('a.csv', csv(['A', 'B'], ['x', 'y'])) })).output
        .id
    const mapping = { event: 1, section: 0 }
    await w.as('ivy').call('imports.map', { on: await upload(), input: { mapping } })
    const again = (await w.as('ivy').call('imports.view', { on: await upload() })).output
    expect(again).toMatchObject({ isRemembered: true, mapping })
  })

  it('refuses what is no table with a sentence, and leaves nothing', async () => {
    const w = await world()
    const refused = w.as('ivy').call(uploadManifest, { input: asFile('a.csv', 'only one cell') })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      message: 'There is no table in this file: no row has more than one cell.',
    })
    expect((await w.as('ivy').call('imports.list')).output.total).toBe(0)
  })
})
