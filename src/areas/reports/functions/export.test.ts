import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { aSeasonThatIsOver } from '../../../../test/scenes/reports.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { exportReport } from './export.ts'

behaviour(exportReport, {
  'a report': { mona: 'allowed', sue: 'allowed', ned: 'permission', tess: 'application' },
})

describe('an exported report', () => {
  let w: World
  beforeAll(async () => {
    w = await world()
    await aSeasonThatIsOver(w)
  })
  const bytes = async (who: 'sue' | 'mona', input: object) => {
    const { output } = await w.as(who).call(exportReport, { input })
    return { ...output, content: Buffer.from(output.base64, 'base64') }
  }

  it('is the report as CSV, in whole units, without formulas', async () => {
    const { content, fileName, mediaType } = await bytes('sue', { report: 'guests', format: 'csv' })
    expect(mediaType).toMatch(/^text\/csv/)
    expect(fileName).toMatch(/^guests \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.csv$/)
    expect(content.toString('utf8').split('\r\n')).toEqual([
      '\uFEFFGuest,Company,Invitations,Face value (USD),Cost (USD)',
      'Ana Ruiz,"\'=HYPERLINK(""http://x"")",1,180,150',
      'Bo Lind,Delta,1,180,150',
      '',
    ])
  })

  it('is the same as a workbook, where a text stays a text', async () => {
    const { content } = await bytes('sue', { report: 'guests', format: 'xlsx' })
    const [sheet] = await readXlsxFile(content)
    expect(sheet?.data ?? sheet).toMatchObject([
      ['Guest', 'Company', 'Invitations', 'Face value (USD)', 'Cost (USD)'],
      ['Ana Ruiz', '=HYPERLINK("http://x")', 1, 180, 150],
      ['Bo Lind', 'Delta', 1, 180, 150],
    ])
    expect(content.includes('<f>')).toBe(false)
  })

  it('leaves out what its asker may not see', async () => {
    const { content } = await bytes('mona', { report: 'guests', format: 'csv' })
    expect(content.toString()).toContain('Bo Lind,Delta,1,180,\r\n')
  })
})
