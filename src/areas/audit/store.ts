/** Reads the audit trail. Nothing here writes it: the pipeline alone does. */
import { sql } from 'kysely'
import { clockworkId } from '#core'
import type { Tx } from '../../database/database.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly audit: AuditStore
  }
}
export type AuditStore = ReturnType<typeof openAudit>

export interface AuditQuestion {
  readonly subject?: string | undefined
  readonly actor?: string | undefined
  readonly function?: string | undefined
  /** the moment and the id of the last entry of the page before */
  readonly before?: readonly string[] | null
  readonly limit: number
}

export function openAudit(tx: Tx, org: string) {
  const asked = (question: Omit<AuditQuestion, 'before' | 'limit'>) =>
    tx
      .selectFrom('auditEntries as entry')
      .where('entry.orgId', '=', org)
      .$if(question.subject !== undefined, (query) =>
        query.where('entry.subjectId', '=', question.subject as string),
      )
      .$if(question.actor !== undefined, (query) =>
        query.where('entry.actorId', '=', question.actor as string),
      )
      .$if(question.function !== undefined, (query) =>
        query.where('entry.function', '=', question.function as string),
      )

  return {
    async page(question: AuditQuestion) {
      const { before, limit } = question
      return asked(question)
        .leftJoin('people as actor', (join) =>
          join.onRef('actor.orgId', '=', 'entry.orgId').onRef('actor.id', '=', 'entry.actorId'),
        )
        .leftJoin('people as principal', (join) =>
          join.onRef('principal.orgId', '=', 'entry.orgId').onRef('principal.id', '=', 'entry.principalId'),
        )
        .$if(!!before, (query) =>
          query.where(
            sql<boolean>`(entry.at, entry.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
          ),
        )
        .select([
          'entry.id',
          'entry.function',
          'entry.subjectKind',
          'entry.subjectId',
          'entry.subjectLabel',
          'entry.outcome',
          'entry.witness',
          'entry.decision',
          'entry.before',
          'entry.after',
          'entry.requestId',
          'entry.actorId',
          // no person: the clock, an event or a signed link
          sql<
            string | null
          >`case when entry.actor_id = ${clockworkId} then 'Counterfoil' else actor.name end`.as('actorName'),
          'entry.principalId',
          'principal.name as principalName',
          // text, because a cursor needs the microseconds that a Date drops
          sql<string>`to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
        ])
        .orderBy('entry.at', 'desc')
        .orderBy('entry.id', 'desc')
        .limit(limit)
        .execute()
    },

    /** Who has done what since then, as `person function`; by way of a proxy it counts for whose rights it took. */
    async usedSince(from: Date): Promise<ReadonlySet<string>> {
      const rows = await tx
        .selectFrom('auditEntries as entry')
        .where('entry.orgId', '=', org)
        .where('entry.at', '>=', from)
        .where('entry.outcome', '=', 'done')
        .select([sql<string>`coalesce(entry.principal_id, entry.actor_id)`.as('person'), 'entry.function'])
        .distinct()
        .execute()
      return new Set(rows.map((row) => `${row.person} ${row.function}`))
    },

    async count(question: Omit<AuditQuestion, 'before' | 'limit'>): Promise<number> {
      const { total } = await asked(question)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return Number(total)
    },
  }
}
