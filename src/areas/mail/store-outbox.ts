/** Mails as people read them, here or while they verify who is told. */
import { sql } from 'kysely'
import { cursorAfter, defaultLimit, type Filter, keyShapes, type LoadedFacts, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { Delivery, MailLine, MailState } from './mail.ts'

interface Asked {
  readonly filter: Filter
  readonly state?: MailState | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export function openOutbox(tx: Tx, org: string) {
  const mails = () => tx.selectFrom('mails').where('mails.orgId', '=', org)
  const lines = () =>
    mails()
      .leftJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'mails.orgId').onRef('people.id', '=', 'mails.toPersonId'),
      )
      .select(['mails.id', 'mails.kind', 'mails.toAddress', 'mails.toPersonId', 'people.name as toName'])
      .select(['mails.subject', 'mails.state', 'mails.attempts', 'mails.lastError'])
      .select(['mails.createdAt', 'mails.sentAt', sql<string>`mails.created_at::text`.as('at')])

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      const rows = await mails()
        .where('id', 'in', [...ids])
        .select(['id', 'orgId', 'toPersonId', 'state', 'subject as label'])
        .orderBy('id')
        .$if(lock, (query) => query.forUpdate())
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** Newest first. */
    async page({ filter, state, cursor, limit = defaultLimit }: Asked) {
      const after = readCursor(cursor, 'newest', [keyShapes.time, keyShapes.id])
      const shown = compileFilter(filter, (field) => sql.ref(`mails.${field}`))
      const rows = await lines()
        .where(shown)
        .$if(state !== undefined, (query) => query.where('mails.state', '=', state as MailState))
        .$if(after !== null, (query) =>
          query.where(
            sql<boolean>`(mails.created_at, mails.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
          ),
        )
        .orderBy('mails.createdAt', 'desc')
        .orderBy('mails.id', 'desc')
        .limit(limit + 1)
        .execute()
      const { total } = await mails()
        .where(shown)
        .$if(state !== undefined, (query) => query.where('mails.state', '=', state as MailState))
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map(asLine),
        total,
        next: last ? cursorAfter('newest', [last.at, last.id]) : null,
      }
    },

    async read(id: string) {
      const row = await lines()
        .where('mails.id', '=', id)
        .innerJoin('organisations', 'organisations.orgId', 'mails.orgId')
        .select(['mails.body', 'mails.attachments', 'people.status', 'organisations.demo'])
        .executeTakeFirstOrThrow()
      const attachments = row.attachments as readonly { readonly fileName: string }[]
      return {
        line: asLine(row),
        body: row.body,
        attachments: attachments.map(({ fileName }) => fileName),
        toPersonId: row.toPersonId,
        canReadItself: row.status === 'active',
        isDemo: row.demo,
      }
    },

    async again(id: string): Promise<void> {
      await tx
        .updateTable('mails')
        .set({ state: 'waiting', attempts: 0, lastError: '', notBefore: sql`now()` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .execute()
    },

    async delivery(): Promise<Delivery> {
      const known = await tx
        .selectFrom('mailDelivery')
        .select(['sends', 'problem'])
        .where('orgId', '=', org)
        .executeTakeFirst()
      return known ?? { sends: null, problem: '' }
    },
  }
}

interface Row extends Omit<MailLine, 'to' | 'toPerson' | 'createdAt' | 'sentAt'> {
  readonly toAddress: string
  readonly toPersonId: string | null
  readonly toName: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
}

const asLine = (row: Row): MailLine => ({
  id: row.id,
  kind: row.kind,
  to: row.toAddress,
  toPerson: row.toPersonId === null ? null : { id: row.toPersonId, name: row.toName ?? '' },
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  lastError: row.lastError,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
})
