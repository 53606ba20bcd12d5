import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import type { Change } from './changes.ts'

export interface NewEntry {
  readonly ticketId: string
  readonly authorId: string
  readonly kind: 'comment' | 'status' | 'edit' | 'assign' | 'contact' | 'created'
  readonly body?: string | undefined
  readonly isPrivate?: boolean
  readonly changes?: readonly Change[]
}

export const readingFeed = (tx: Tx, org: string) => ({
  /** oldest first; private entries only where asked for */
  async feed(ticketId: string, which: { readonly withNotes: boolean; readonly onlyNotes?: boolean }) {
    const entries = await tx
      .selectFrom('ticketFeed as f')
      .innerJoin('people as p', (on) => on.onRef('p.orgId', '=', 'f.orgId').onRef('p.id', '=', 'f.authorId'))
      .select([
        'f.id',
        'f.kind',
        'f.authorId',
        'p.name as authorName',
        'f.body',
        'f.isPrivate',
        'f.changes',
        'f.createdAt',
      ])
      .where('f.orgId', '=', org)
      .where('f.ticketId', '=', ticketId)
      .$if(!which.withNotes, (query) => query.where('f.isPrivate', '=', false))
      .$if(which.onlyNotes === true, (query) => query.where('f.isPrivate', '=', true))
      .orderBy('f.createdAt')
      .orderBy('f.id')
      .execute()
    return entries.map(({ authorId, authorName, changes, createdAt, ...entry }) => ({
      ...entry,
      author: { id: authorId, name: authorName },
      changes: changes as Change[],
      createdAt: createdAt.toISOString(),
    }))
  },

  /** @returns the entry's id */
  async tell({ body = '', isPrivate = false, changes = [], ...entry }: NewEntry, now: Date): Promise<string> {
    const id = crypto.randomUUID()
    await tx
      .insertInto('ticketFeed')
      .values({ orgId: org, id, ...entry, body, isPrivate, changes: json(changes), createdAt: now })
      .execute()
    return id
  },
})
