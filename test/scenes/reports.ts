/** A season that is over, and what became of its seats: for reports. */
import type { World } from '../world.ts'

export const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000)

/** Four seats that Ned ordered (two used, one no-show, one unused), two of Tim's that nobody used, and one that was lost. */
export async function aSeasonThatIsOver(w: World) {
  const event = await w.event({ name: 'Cup final', startsAt: daysAgo(20) })
  const seats = await w.admissions(event.id, 4, { section: 'A', custody: 'delivered' })
  const order = await w.order({
    event: event.id,
    admissions: seats,
    state: 'confirmed',
    decidedById: w.person('mona'),
    placedAt: daysAgo(30),
    decidedAt: new Date(daysAgo(30).getTime() + 6 * 3600 * 1000),
    hostAttends: false,
  })
  const held = await w.admissions(event.id, 2, {
    section: 'B',
    commitment: 'held',
    holderId: w.person('tim'),
    stewardId: w.person('tim'),
    outcome: 'unused',
  })
  await w.admissions(event.id, 1, { section: 'C', outcome: 'void' })
  const outcomes = ['used', 'used', 'no-show', 'unused'] as const
  await w.tx(async (tx) => {
    for (const [at, id] of seats.entries())
      await tx
        .updateTable('admissions')
        .set({ outcome: outcomes[at] ?? null })
        .where('id', '=', id)
        .execute()
    const guest = (position: number, name: string, company: string) => ({
      orgId: w.orgId,
      id: crypto.randomUUID(),
      orderId: order.id,
      position,
      name,
      company,
      kind: 'contact' as const,
      giftCents: 18_000,
    })
    await tx
      .insertInto('orderGuests')
      .values([guest(0, 'Ana Ruiz', '=HYPERLINK("http://x")'), guest(1, 'Bo Lind', 'Delta')])
      .execute()
  })
  return { event, order, seats, held }
}
