import { describe, expect, it } from 'vitest'
import { inDays, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { scanCode } from './scan.ts'

const tonight = { event: { startsAt: inDays(1 / 24) } }

behaviour(scanCode, {
  'a code': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', nobody: 'application' },
})

const codeOf = async (w: World): Promise<string> => {
  const { output } = await w.as('ned').call('orders.wallet')
  return output.items[0].codes[0].code
}

const move = (w: World, eventId: string, hours: number) =>
  w.tx((tx) =>
    tx
      .updateTable('events')
      .set({ startsAt: inDays(hours / 24) })
      .where('id', '=', eventId)
      .execute(),
  )

const firstCode = async (w: World) => {
  await sentOrder(w, tonight, { method: 'pdf' })
  return codeOf(w)
}

describe.each(engines)('letting somebody in (%s)', (engine) => {
  it('works once: of many who show the same code at once one comes in', async () => {
    const w = await world(engine)
    const input = { code: await firstCode(w) }
    const shown = await Promise.all(Array.from({ length: 6 }, () => w.as('ivy').call(scanCode, { input })))
    const verdicts = shown.map(({ output }) => output.verdict).toSorted()
    expect(verdicts).toEqual(['used', 'used', 'used', 'used', 'used', 'valid'])
    const { output } = await w.as('ned').call('orders.wallet')
    expect(output.items[0].seats.filter(({ arrivedAt }: { arrivedAt: string }) => arrivedAt)).toHaveLength(1)
  })

  it('lets nobody in with a code that is not worth anything', async () => {
    const w = await world(engine)
    const { output } = await w.as('ivy').call(scanCode, { input: { code: 'x'.repeat(64) } })
    expect(output).toMatchObject({ verdict: 'not-valid', says: 'This code was not made here.' })
  })

  it.each([
    { hours: 24 * 23, said: 'Not today' },
    { hours: 5, said: 'Not' },
    { hours: -13, said: 'Not' },
  ])('is not for $hours hours from now, and says what it is for', async ({ hours, said }) => {
    const w = await world(engine)
    const { eventId } = await sentOrder(w, tonight, { method: 'pdf' })
    const code = await codeOf(w)
    await move(w, eventId, hours)
    const { output } = await w.as('ivy').call(scanCode, { input: { code } })
    expect(output).toMatchObject({ verdict: 'not-now', arrivedAt: null, event: 'Harbour City v Northgate' })
    expect(output.says).toContain(said)
    expect(output.says).toContain(`this is for Harbour City v Northgate, ${output.when}.`)
    expect(output.when).toMatch(/day.*20\d\d/)
    expect(
      await w.tx((tx) => tx.selectFrom('arrivals').where('orgId', '=', w.orgId).selectAll().execute()),
    ).toEqual([])
  })

  it('lets a car in on the day, before the doors', async () => {
    const w = await world(engine)
    const noon = new Date()
    const at = { startsAt: new Date(noon.getTime() + 6 * 3_600_000), timeIsTba: false }
    await sentOrder(w, { event: at, seats: { category: 'parking' } }, { method: 'pdf' })
    const { output } = await w.as('ivy').call(scanCode, { input: { code: await codeOf(w) } })
    const { timeZone } = await w.tx((tx) =>
      tx.selectFrom('venues').select('timeZone').where('orgId', '=', w.orgId).executeTakeFirstOrThrow(),
    )
    const day = (moment: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
    expect(output.verdict).toBe(day(at.startsAt) === day(noon) ? 'valid' : 'not-now')
  })
})
