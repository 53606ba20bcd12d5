/**
 * What waits to be sent. A mail is lent to one sender for a while: if its process ends between sending and saying so,
 * the loan runs out and it is sent again, under the same Message-ID. At least once, and never by two at a time.
 */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { mostTries } from './mail.ts'

export interface Lent {
  readonly id: string
  readonly kind: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  readonly attachments: unknown
  /** which try this is; what is said of a mail counts only while it is still the same one */
  readonly attempts: number
  readonly createdAt: Date
}

export function openQueue(tx: Tx, org: string) {
  const lent = ({ id, attempts }: Pick<Lent, 'id' | 'attempts'>) =>
    tx
      .updateTable('mails')
      .where('orgId', '=', org)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('attempts', '=', attempts)

  return {
    /** At most so many whose time has come. Several processes take different ones. */
    async lend(now: Date, until: Date, count: number): Promise<readonly Lent[]> {
      const { rows } = await sql<Lent>`
        update mails set attempts = attempts + 1, not_before = ${until}
        where org_id = ${org} and id = any(array(
          select id from mails
          where org_id = ${org} and state = 'waiting' and not_before <= ${now} and attempts < ${mostTries}
          order by not_before, id limit ${count} for update skip locked))
        returning id, kind, to_address, subject, body, attachments, attempts, created_at`.execute(tx)
      return rows
    },

    async hasLeft(mail: Lent, now: Date): Promise<void> {
      await lent(mail).set({ state: 'sent', sentAt: now, lastError: '' }).execute()
    },

    async comesBack(mail: Lent, error: string, notBefore: Date): Promise<void> {
      await lent(mail).set({ lastError: error, notBefore }).execute()
    },

    async hasFailed(mail: Lent, error: string): Promise<void> {
      await lent(mail).set({ state: 'failed', lastError: error }).execute()
    },

    /** Loans of a last try that ran out: nobody will say any more how it went. */
    async giveUpLost(now: Date): Promise<void> {
      await tx
        .updateTable('mails')
        .set({ state: 'failed', lastError: 'The process ended during the last try. It may have arrived.' })
        .where('orgId', '=', org)
        .where('state', '=', 'waiting')
        .where('attempts', '>=', mostTries)
        .where('notBefore', '<=', now)
        .execute()
    },

    /** Where nothing sends mail, none waits: it would all leave at once on the day that something does. */
    async keepAll(): Promise<void> {
      await tx
        .updateTable('mails')
        .set({ state: 'kept' })
        .where('orgId', '=', org)
        .where('state', '=', 'waiting')
        .execute()
    },

    /** Mails from before `old` that wait for nothing, and links nobody can use any more; at most so many of each. */
    async clear(old: Date, now: Date, portion: number) {
      const { rows } = await sql<{ mails: number; links: number }>`
        with mail as (
          delete from mails where org_id = ${org}::uuid and id = any(array(
            select id from mails where org_id = ${org}::uuid and created_at < ${old} and state <> 'waiting' limit ${portion}))
          returning id
        ), link as (
          delete from links where org_id = ${org}::uuid and id = any(array(
            select id from links where org_id = ${org}::uuid and expires_at < ${now} limit ${portion}))
          returning id
        ) select (select count(*) from mail)::int as mails, (select count(*) from link)::int as links`.execute(
        tx,
      )
      return rows[0] as { mails: number; links: number }
    },

    async noteDelivery(sends: boolean, problem: string, now: Date): Promise<void> {
      const seen = { sends, problem, checkedAt: now }
      await tx
        .insertInto('mailDelivery')
        .values({ orgId: org, ...seen })
        .onConflict((known) => known.column('orgId').doUpdateSet(seen))
        .execute()
    },
  }
}
