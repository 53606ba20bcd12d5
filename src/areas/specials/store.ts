/** Special requests. The only SQL that writes them. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { around, deciding, planOf, standardChain } from '../chains/public.ts'
import type { purposes } from '../orders/public.ts'
import type { SpecialState } from './special.ts'
import { asLine, linesOf } from './store-lines.ts'
import { openSpecialPages } from './store-pages.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly specials: SpecialStore
  }
}
export type SpecialStore = ReturnType<typeof openSpecials>

export interface NewSpecial {
  readonly ownerId: string
  readonly askedById: string
  readonly eventName: string
  readonly venueName: string
  readonly day?: string | undefined
  readonly quantity: number
  readonly purpose: (typeof purposes)[number]
  readonly reason: string
  readonly budgetCents?: number | undefined
  readonly neededBy?: string | undefined
  readonly askedAt: Date
}

export interface Moved {
  readonly state: SpecialState
  readonly decidedById?: string
  readonly decidedAt?: Date
  readonly decisionNote?: string
  readonly sourcedById?: string
  readonly sourcedAt?: Date
  readonly sourceNote?: string
  readonly orderId?: string
  readonly costCents?: number
}

/** The chain of orders is about seats; a special request has none yet, so the one that holds for all asks its manager. */
const unknownSeats = {
  valueCents: 0,
  hostAttends: true,
  guests: [],
  eventId: '',
  performer: '',
  venueId: '',
  packages: [],
  needsCompliance: false,
}

export function openSpecials(tx: Tx, org: string) {
  /** Whose word it waits for now: the manager's, or of whoever is next above who can give it. */
  const wordFor = async (special: Pick<NewSpecial, 'ownerId' | 'askedById' | 'quantity' | 'purpose'>) => {
    const people = await deciding(tx, org, [special.ownerId])
    const near = around(people, [], [special.ownerId, special.askedById])
    const judged = { ...unknownSeats, quantity: special.quantity, purpose: special.purpose }
    const [first] = planOf(standardChain, judged, near).steps
    const awaits = first?.awaits ?? 'holders'
    return { awaits, approverId: awaits === 'person' ? (first?.approverId ?? null) : null }
  }

  return {
    ...openSpecialPages(tx, org),

    /** The first that waits for somebody who cannot decide any more, asked of whoever follows; null where none does. */
    async passOn(): Promise<string | null> {
      const waiting = await tx
        .selectFrom('specialRequests')
        .where('orgId', '=', org)
        .where('state', '=', 'pending-approval')
        .orderBy('number')
        .select(['id', 'ownerId', 'askedById', 'quantity', 'purpose', 'awaits', 'approverId'])
        .forUpdate()
        .limit(200)
        .execute()
      for (const { id, awaits, approverId, ...special } of waiting) {
        const word = await wordFor(special as NewSpecial)
        if (word.awaits === awaits && word.approverId === approverId) continue
        await tx
          .updateTable('specialRequests')
          .set({ ...word, version: sql<number>`version + 1` })
          .where('orgId', '=', org)
          .where('id', '=', id)
          .execute()
        return id
      }
      return null
    },

    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('specialRequests')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'ownerId', 'askedById', 'state', 'awaits', 'approverId'])
        .select(['quantity', 'decidedById', 'sourcedById'])
        .select(sql<string>`'S' || number || ', ' || event_name`.as('label'))
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async insert(special: NewSpecial) {
      const word = await wordFor(special)
      return tx
        .insertInto('specialRequests')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          ...special,
          state: 'pending-approval',
          ...word,
        })
        .returning(['id', 'number', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    async move(id: string, change: Moved) {
      return tx
        .updateTable('specialRequests')
        .set({ ...change, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    async line(id: string) {
      const row = await linesOf(tx, org).where('special.id', '=', id).executeTakeFirst()
      return row ? asLine(row) : null
    },

    /** One whose day is over while it was under way. */
    async overdue(): Promise<string | null> {
      const row = await tx
        .selectFrom('specialRequests')
        .where('orgId', '=', org)
        .where('state', 'in', ['pending-approval', 'pending-sourcing'])
        .where(sql<boolean>`day < current_date`)
        .orderBy('number')
        .select('id')
        .forUpdate()
        .skipLocked()
        .limit(1)
        .executeTakeFirst()
      return row?.id ?? null
    },
  }
}
