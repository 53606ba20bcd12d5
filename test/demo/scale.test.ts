import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { fillToScale } from '../../src/demo/scale.ts'
import { freshDatabase } from '../database/databases.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase('pglite')
})
afterAll(async () => database.close())

describe('an organisation to measure on', () => {
  it('has the rows that were asked for, spread as in life', async () => {
    const lines: string[] = []
    const scaled = await fillToScale(
      database,
      { tickets: 3_000, admissions: 1_500, people: 200 },
      (line) => void lines.push(line),
    )
    expect(scaled).toMatchObject({ tickets: 3_000, admissions: 1_500, wasStopped: false })
    expect(lines).toHaveLength(3)
    const { rows } = await database.jobsSql(`
      select count(*)::int as tickets, count(distinct application_id)::int as desks, count(distinct status_class)::int as classes,
        count(*) filter (where status_class in ('completed', 'cancelled'))::int as closed,
        count(*) filter (where responsible_id is null)::int as nobodys, max(created_at) < now() as past
      from tickets where org_id = '${scaled.orgId}'`)
    expect(rows[0]).toMatchObject({ tickets: 3_000, desks: 8, classes: 6, past: true })
    expect(rows[0]?.closed).toBeGreaterThan(2_000)
    expect(rows[0]?.nobodys).toBeGreaterThan(20)
    const emails = await database.jobsSql(`select 1 from people where email not like '%.example'`)
    expect(emails.rows).toEqual([])
  })

  it('stops when it is told to, with what it has', async () => {
    const stop = new AbortController()
    const scaled = await fillToScale(
      database,
      { tickets: 90_000, admissions: 1_000, people: 50 },
      (line) => {
        if (line.startsWith('Organisation')) stop.abort()
      },
      stop.signal,
    )
    expect(scaled).toMatchObject({ tickets: 0, admissions: 0, wasStopped: true })
  })
})
