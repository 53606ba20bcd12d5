/** What waits besides orders: people on a waiting list, wishes for what is not owned, and a chain that is not on yet. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import type { BoxOffice } from './season.ts'

interface Wish {
  readonly owner: string
  readonly hours: number
  readonly input: object
  readonly approvedBy?: string
  readonly denied?: { readonly by: string; readonly note: string }
}

const dayIn = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)

const wishes = (now: Date): readonly Wish[] => [
  {
    owner: 'theo',
    hours: 70,
    input: {
      eventName: 'World tour, second night',
      venueName: 'Northpoint Stadium',
      day: dayIn(now, 40),
      quantity: 4,
      purpose: 'personal',
      reason: 'My family would love it.',
    },
    denied: { by: 'mona', note: 'For work only, please.' },
  },
  {
    owner: 'stella',
    hours: 50,
    input: {
      eventName: 'Regatta, hospitality boat',
      venueName: 'Westport harbour',
      day: dayIn(now, 45),
      quantity: 6,
      purpose: 'client',
      reason: 'Meridian Energy renews in spring, and their board sails.',
      budgetCents: 240_000,
      neededBy: dayIn(now, 21),
    },
    approvedBy: 'mona',
  },
  {
    owner: 'edie',
    hours: 5,
    input: {
      eventName: 'Cup final',
      venueName: 'Northpoint Stadium',
      day: dayIn(now, 60),
      quantity: 2,
      purpose: 'client',
      reason: 'Delta Freight asked for it by name when we signed.',
      budgetCents: 90_000,
      neededBy: dayIn(now, 30),
    },
  },
]

export async function playSpecials(
  tx: Tx,
  ids: Ids,
  { events }: BoxOffice,
  now: Date,
  acting: Acting,
): Promise<void> {
  for (const { owner, hours, input, approvedBy, denied } of wishes(now)) {
    const at = earlier(now, hours * hour)
    const { id } = await acting(at, owner, 'specials.ask', { input })
    const then = earlier(now, (hours - 2) * hour)
    if (approvedBy)
      await acting(then, approvedBy, 'specials.approve', {
        subject: id,
        input: { note: 'Within the budget.' },
      })
    if (denied) await acting(then, denied.by, 'specials.deny', { subject: id, input: { note: denied.note } })
  }
  for (const [owner, quantity, hours] of [
    ['hana', 2, 20],
    ['quinn', 1, 9],
  ] as const) {
    const at = earlier(now, hours * hour)
    const { id } = await acting(at, owner, 'orders.place', {
      input: { eventId: events.derby, quantity, purpose: 'client', waitlist: true },
    })
    await sql`update orders set placed_at = ${at}, updated_at = ${at}
      where org_id = ${ids.orgId}::uuid and id = ${id}::uuid`.execute(tx)
  }
  await acting(earlier(now, 3 * day), 'sue', 'chains.save', {
    input: {
      name: 'Compliance looks at dear ones',
      steps: [
        { approver: 'manager', when: {} },
        { approver: 'managers-manager', when: { fromCents: 150_000 } },
        { approver: 'compliance', when: { fromCents: 60_000, hostAttends: false, purposes: ['client'] } },
      ],
    },
  })
}
