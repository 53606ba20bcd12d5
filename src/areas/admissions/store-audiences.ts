/** Named sets of departments. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'

export function openAudiences(tx: Tx, org: string) {
  const setDepartments = async (audienceId: string, accountIds: readonly string[]) => {
    await tx
      .deleteFrom('audienceAccounts')
      .where('orgId', '=', org)
      .where('audienceId', '=', audienceId)
      .execute()
    await tx
      .insertInto('audienceAccounts')
      .values(accountIds.map((accountId) => ({ orgId: org, audienceId, accountId })))
      .execute()
  }

  const isTaken = async (name: string, otherThan: string | null) => {
    const found = await tx
      .selectFrom('audiences')
      .where('orgId', '=', org)
      .where(sql<boolean>`lower(name) = lower(${name})`)
      .$if(otherThan !== null, (query) => query.where('id', '<>', otherThan as string))
      .select('id')
      .executeTakeFirst()
    return found !== undefined
  }

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('audiences')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'name as label'])
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async audienceName(id: string): Promise<string | null> {
      const found = await tx
        .selectFrom('audiences')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .select('name')
        .executeTakeFirst()
      return found?.name ?? null
    },

    async audiences() {
      const { rows } = await sql<{
        id: string
        version: number
        name: string
        departments: { id: string; name: string }[]
        people: number
        seats: number
      }>`
        select audiences.id, audiences.version, audiences.name,
          (select coalesce(jsonb_agg(jsonb_build_object('id', accounts.id, 'name', accounts.name) order by accounts.name), '[]')
            from audience_accounts kept join accounts on accounts.org_id = kept.org_id and accounts.id = kept.account_id
            where kept.org_id = audiences.org_id and kept.audience_id = audiences.id) as departments,
          (select count(distinct people.id)::int from people
            join audience_accounts kept on kept.org_id = people.org_id and kept.audience_id = audiences.id
            where people.org_id = audiences.org_id and people.status = 'active' and (people.default_account_id = kept.account_id
              or exists (select from person_accounts own where own.org_id = people.org_id and own.person_id = people.id
                and own.account_id = kept.account_id))) as people,
          (select count(*)::int from admissions where admissions.org_id = audiences.org_id
            and admissions.audience_id = audiences.id) as seats
        from audiences where audiences.org_id = ${org}::uuid order by lower(audiences.name)`.execute(tx)
      return rows
    },

    /** @returns null where another audience has the name */
    async addAudience(name: string, accountIds: readonly string[]) {
      if (await isTaken(name, null)) return null
      const id = crypto.randomUUID()
      await tx.insertInto('audiences').values({ orgId: org, id, name }).execute()
      await setDepartments(id, accountIds)
      return { id, version: 1 }
    },

    /** @returns null where another audience has the name */
    async changeAudience(id: string, name: string, accountIds: readonly string[]) {
      if (await isTaken(name, id)) return null
      const changed = await tx
        .updateTable('audiences')
        .set({ name, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
      await setDepartments(id, accountIds)
      return changed
    },

    /** @returns how many seats are kept for it, none of which may be; it is gone where there are none */
    async removeAudience(id: string): Promise<number> {
      const { seats } = await tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('audienceId', '=', id)
        .select(sql<number>`count(*)::int`.as('seats'))
        .executeTakeFirstOrThrow()
      if (seats === 0)
        await tx.deleteFrom('audiences').where('orgId', '=', org).where('id', '=', id).execute()
      return seats
    },
  }
}
