/** Requests before anybody decides: what a draft keeps, what seats are worth, and who is handed an allocated one. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import { fairValue } from '../inventory/public.ts'
import type { Finding, Valued } from '../limits/public.ts'
import type { purposes } from './order.ts'
import type { Delivery, Wish } from './wish.ts'

export interface Revision {
  readonly quantity?: number | undefined
  readonly purpose?: (typeof purposes)[number] | undefined
  readonly note?: string | undefined
  readonly hostAttends?: boolean | undefined
  readonly wish?: Wish | undefined
  readonly delivery?: Delivery | undefined
}

export interface HandedOn {
  readonly fromOrderId: string
  readonly ownerId: string
  readonly placedById: string
  readonly quantity: number
}

const nextVersion = sql<number>`version + 1`

export function openRequests(tx: Tx, org: string) {
  const order = (id: string) => tx.updateTable('orders').where('orgId', '=', org).where('id', '=', id)
  const heldSeats = (orderId: string) =>
    tx
      .selectFrom('orderAdmissions')
      .innerJoin('admissions', (join) =>
        join
          .onRef('admissions.orgId', '=', 'orderAdmissions.orgId')
          .onRef('admissions.id', '=', 'orderAdmissions.admissionId'),
      )
      .where('orderAdmissions.orgId', '=', org)
      .where('orderAdmissions.orderId', '=', orderId)
      .where('orderAdmissions.releasedAt', 'is', null)

  return {
    /** Everything that was said about it so far. */
    async request(id: string) {
      const row = await tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .select(['id', 'eventId', 'ownerId', 'quantity', 'purpose', 'hostAttends', 'wish', 'findings'])
        .executeTakeFirstOrThrow()
      const guests = await tx
        .selectFrom('orderGuests')
        .where('orgId', '=', org)
        .where('orderId', '=', id)
        .orderBy('position')
        .select(['name', 'company', 'kind', 'email', 'contactId', 'personId'])
        .execute()
      // the schema of `orders.revise` is what let it in
      return { ...row, wish: row.wish as Wish, findings: row.findings as readonly Finding[], guests }
    },

    async revise(id: string, { wish, delivery, ...plain }: Revision) {
      return order(id)
        .set({
          ...plain,
          ...(wish === undefined ? {} : { wish: json(wish) }),
          ...(delivery === undefined ? {} : { deliveryBy: delivery.by, deliveryTo: delivery.to }),
          version: nextVersion,
          updatedAt: sql<Date>`now()`,
        })
        .returning(['id', 'version', 'state', 'quantity'])
        .executeTakeFirstOrThrow()
    },

    /**
     * Who really asked for it as it stands now: they decide about it at no step (ruling A6), nor does whoever placed it
     * for the steps that it has had.
     */
    async notePlacedBy(id: string, personId: string): Promise<void> {
      await sql`update order_approvals step set placed_by_id = orders.placed_by_id from orders
        where orders.org_id = ${org}::uuid and orders.id = ${id}::uuid and step.org_id = orders.org_id
          and step.order_id = orders.id and step.placed_by_id is null`.execute(tx)
      await order(id).set({ placedById: personId }).execute()
    },

    /** What the limits said, for whoever decides. @param placedAt where it is asked for now, as it stands */
    async noteFindings(id: string, findings: readonly Finding[], placedAt?: Date): Promise<void> {
      const isTaxable = findings.some(({ taxable }) => taxable)
      const asked = placedAt ? { placedAt, askedQuantity: sql<number>`quantity` } : {}
      await order(id)
        .set({ findings: json(findings), isTaxable, ...asked })
        .execute()
    },

    /** In the order people read seats in. */
    async seatsHeld(orderId: string): Promise<{ id: string; category: string }[]> {
      return heldSeats(orderId)
        .select(['admissions.id', 'admissions.category'])
        .orderBy('admissions.section')
        .orderBy(
          sql`admissions.level, length(row_name), admissions.row_name, length(admissions.seat), admissions.seat, admissions.id`,
        )
        .execute()
    },

    async valued(admissionIds: readonly string[]): Promise<Valued[]> {
      if (admissionIds.length === 0) return []
      return tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('id', 'in', [...admissionIds])
        .select(['category', 'package'])
        .select(sql<number>`greatest(cost_cents, face_value_cents, fair_value_cents)`.as('valueCents'))
        .select(fairValue.as('fairCents'))
        .execute()
    },

    async faceValue(admissionIds: readonly string[]): Promise<number> {
      if (admissionIds.length === 0) return 0
      const { cents } = await tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('id', 'in', [...admissionIds])
        .select(sql<number>`coalesce(sum(face_value_cents), 0)::float8`.as('cents'))
        .executeTakeFirstOrThrow()
      return cents
    },

    /** Until when the event's waiting list takes people; null where there is none, or where it has closed. */
    async waitlistOf(eventId: string, now: Date) {
      const list = await tx
        .selectFrom('waitlists')
        .where('orgId', '=', org)
        .where('eventId', '=', eventId)
        .select(['approverId', 'closesAt'])
        .executeTakeFirst()
      return list && (list.closesAt === null || list.closesAt > now) ? list : null
    },

    /** Whether the person could go on with an order: active, and in the Box Office. */
    async mayHold(personId: string): Promise<boolean> {
      const found = await tx
        .selectFrom('people')
        .innerJoin('personApplications as open', (join) =>
          join.onRef('open.orgId', '=', 'people.orgId').onRef('open.personId', '=', 'people.id'),
        )
        .innerJoin('applications', (join) =>
          join
            .onRef('applications.orgId', '=', 'open.orgId')
            .onRef('applications.id', '=', 'open.applicationId'),
        )
        .where('people.orgId', '=', org)
        .where('people.id', '=', personId)
        .where('people.status', '=', 'active')
        .where('applications.kind', '=', 'box-office')
        .select('people.id')
        .executeTakeFirst()
      return found !== undefined
    },

    /** The same event for somebody else, who says for whom; its seats follow by `seatsPass`. */
    async insertHandedOn({ fromOrderId, ...handed }: HandedOn): Promise<string> {
      const from = await tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('id', '=', fromOrderId)
        .select(['eventId', 'purpose', 'note'])
        .executeTakeFirstOrThrow()
      const id = crypto.randomUUID()
      await tx
        .insertInto('orders')
        .values({ orgId: org, id, ...from, ...handed, fromOrderId, state: 'incomplete' })
        .execute()
      return id
    },

    async seatsPass(fromId: string, toId: string, admissionIds: readonly string[], at: Date): Promise<void> {
      await tx
        .updateTable('orderAdmissions')
        .set({ releasedAt: at })
        .where('orgId', '=', org)
        .where('orderId', '=', fromId)
        .where('admissionId', 'in', [...admissionIds])
        .where('releasedAt', 'is', null)
        .execute()
      await tx
        .insertInto('orderAdmissions')
        .values(admissionIds.map((admissionId) => ({ orgId: org, orderId: toId, admissionId })))
        .execute()
    },
  }
}
