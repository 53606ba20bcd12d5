import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { TicketRow } from '../../database/rows.ts'
import { closedClasses } from './ticket.ts'

export type NewTicket = Pick<
  Insertable<TicketRow>,
  | 'applicationId'
  | 'typeId'
  | 'classification'
  | 'title'
  | 'description'
  | 'requestorId'
  | 'creatorId'
  | 'accountId'
  | 'statusId'
  | 'statusClass'
  | 'impactId'
  | 'urgencyId'
  | 'priorityId'
>

export const writing = (tx: Tx, org: string) => ({
  async insert(ticket: NewTicket, now: Date): Promise<{ id: string; number: number; version: number }> {
    return tx
      .insertInto('tickets')
      .values({
        ...ticket,
        orgId: org,
        id: crypto.randomUUID(),
        responsibleId: null,
        responsibleGroupId: null,
        convertedTaskComplete: null,
        createdAt: now,
        updatedAt: now,
        closedAt: closedClasses.includes(ticket.statusClass) ? now : null,
      })
      .returning(['id', 'number', 'version'])
      .executeTakeFirstOrThrow()
  },

  /** Every change of a ticket, and every word on it, is a version of it. */
  async update(
    id: string,
    values: Omit<Updateable<TicketRow>, 'orgId' | 'id' | 'version' | 'updatedAt'>,
    now: Date,
  ): Promise<{ id: string; version: number }> {
    return tx
      .updateTable('tickets')
      .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
      .where('orgId', '=', org)
      .where('id', '=', id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
  },

  async addContact(ticketId: string, personId: string): Promise<void> {
    await tx.insertInto('ticketContacts').values({ orgId: org, ticketId, personId }).execute()
  },
})
