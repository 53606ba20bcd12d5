import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { reportKeys } from '../report.ts'
import { listReports } from './catalogue.ts'

behaviour(listReports, { 'the reports': { mona: 'allowed', ned: 'permission', tess: 'application' } })

describe('the catalogue of reports', () => {
  it('has each with columns that are there to be drawn, and what they can be narrowed to', async () => {
    const w = await world()
    const { output } = await w.as('tim').call(listReports)
    expect(output.reports.map(({ key }: { key: string }) => key)).toEqual(reportKeys)
    for (const { columns, drawn } of output.reports)
      expect(columns.map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(drawn))
    expect(output.departments.map(({ name }: { name: string }) => name)).toEqual(['Finance', 'Library'])
    expect(output.venues).toMatchObject([{ name: 'Harbour Arena' }])
  })
})
