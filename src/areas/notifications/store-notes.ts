/** Notes as they are written and read. */
import { sql } from 'kysely'
import { cursorAfter, defaultLimit, type Filter, keyShapes, type LoadedFacts, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { Note } from './notification.ts'

export interface NewNote {
  readonly personId: string
  readonly kind: string
  readonly entryId: string | null
  readonly subject: { readonly kind: string; readonly id: string } | null
  readonly title: string
  readonly body: string
  readonly path: string
  readonly inApp: boolean
}

interface Asked {
  readonly filter: Filter
  readonly unread: boolean
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export function openNotes(tx: Tx, org: string) {
  const notes = () => tx.selectFrom('notifications').where('orgId', '=', org)
  const unreadOf = (personId: string) =>
    tx
      .updateTable('notifications')
      .where('orgId', '=', org)
      .where('personId', '=', personId)
      .where('inApp', '=', true)
      .where('readAt', 'is', null)

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      const rows = await notes()
        .where('id', 'in', [...ids])
        .select(['id', 'orgId', 'personId', 'title as label'])
        .orderBy('id')
        .$if(lock, (query) => query.forUpdate())
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** @returns false where this person was told of it already */
    async tell({ subject, ...note }: NewNote): Promise<boolean> {
      const told = await tx
        .insertInto('notifications')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          ...note,
          subjectKind: subject?.kind ?? null,
          subjectId: subject?.id ?? null,
        })
        .onConflict((known) =>
          known.columns(['orgId', 'entryId', 'kind', 'subjectId', 'personId']).doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
      return told !== undefined
    },

    /** Newest first; those that went by mail alone do not show. */
    async notes({ filter, unread, cursor, limit = defaultLimit }: Asked) {
      const after = readCursor(cursor, 'newest', [keyShapes.time, keyShapes.id])
      const shown = () =>
        notes()
          .where('inApp', '=', true)
          .where(compileFilter(filter, (field) => sql.ref(field)))
          .$if(unread, (query) => query.where('readAt', 'is', null))
      const rows = await shown()
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .selectAll()
        .select(sql<string>`created_at::text`.as('at'))
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      const { total } = await shown().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map(asNote),
        total,
        next: last ? cursorAfter('newest', [last.at, last.id]) : null,
      }
    },

    async note(id: string): Promise<Note> {
      return asNote(await notes().where('id', '=', id).selectAll().executeTakeFirstOrThrow())
    },

    async unread(filter: Filter): Promise<number> {
      const { count } = await notes()
        .where(compileFilter(filter, (field) => sql.ref(field)))
        .where('inApp', '=', true)
        .where('readAt', 'is', null)
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow()
      return count
    },

    async markRead(id: string, now: Date): Promise<void> {
      await tx
        .updateTable('notifications')
        .set({ readAt: now })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where('readAt', 'is', null)
        .execute()
    },

    async markAllRead(personId: string, now: Date): Promise<number> {
      const read = await unreadOf(personId).set({ readAt: now }).returning('id').execute()
      return read.length
    },
  }
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly path: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

const asNote = (row: Row): Note => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  body: row.body,
  path: row.path,
  subject: row.subjectKind && row.subjectId ? { kind: row.subjectKind, id: row.subjectId } : null,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
})
