/** People, their accounts and groups. The only SQL on these tables, but for joins that give a name to an id. */
import { sql } from 'kysely'
import { cursorAfter, defaultLimit, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { containing } from './search.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly people: PeopleStore
  }
}
export type PeopleStore = ReturnType<typeof openPeople>

export function openPeople(tx: Tx, org: string) {
  const named = (table: 'accounts' | 'groups', id: string) =>
    tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('orgId', '=', org)
      .where('id', '=', id)
      .executeTakeFirst()

  return {
    /** the person and the organisation as the shell shows them */
    async me(id: string) {
      const person = await tx
        .selectFrom('people')
        .select(['id', 'handle', 'name', 'email', 'title', 'licence', 'managerId', 'locale', 'timeZone'])
        .where('orgId', '=', org)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const organisation = await tx
        .selectFrom('organisations')
        .select(['orgId as id', 'name', 'locale', 'timeZone', 'currency', 'demo'])
        .where('orgId', '=', org)
        .executeTakeFirstOrThrow()
      return { person, organisation }
    },

    async activePerson(id: string) {
      const found = await tx
        .selectFrom('people')
        .select(['id', 'name', 'defaultAccountId'])
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where('status', '=', 'active')
        .executeTakeFirst()
      return found ?? null
    },
    accountName: async (id: string) => (await named('accounts', id))?.name ?? null,
    groupName: async (id: string) => (await named('groups', id))?.name ?? null,

    async accounts() {
      return tx
        .selectFrom('accounts')
        .select(['id', 'name'])
        .where('orgId', '=', org)
        .orderBy('name')
        .execute()
    },

    /** names alone, to choose from */
    async groupNames() {
      return tx.selectFrom('groups').select(['id', 'name']).where('orgId', '=', org).orderBy('name').execute()
    },

    /** the person's groups */
    async groupsOf(personId: string) {
      return tx
        .selectFrom('groupMembers')
        .select(['groupId as id', 'isPrimary'])
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .execute()
    },

    async groups(asked: {
      readonly q?: string | undefined
      readonly cursor?: string | undefined
      readonly limit?: number | undefined
      readonly asker: string
    }) {
      const limit = asked.limit ?? defaultLimit
      const after = readCursor(asked.cursor, 'name', [keyShapes.text, keyShapes.id])
      const matching = tx
        .selectFrom('groups')
        .where('groups.orgId', '=', org)
        .$if(!!asked.q, (query) => query.where('groups.name', 'ilike', containing(asked.q ?? '')))
      const rows = await matching
        .$if(!!after, (query) =>
          query.where(sql<boolean>`(groups.name, groups.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
        )
        .select((eb) => [
          'groups.id',
          'groups.name',
          eb
            .selectFrom('groupMembers')
            .select((inner) => inner.fn.countAll<number>().as('count'))
            .whereRef('groupMembers.orgId', '=', 'groups.orgId')
            .whereRef('groupMembers.groupId', '=', 'groups.id')
            .as('memberCount'),
          eb
            .exists(
              eb
                .selectFrom('groupMembers')
                .select('personId')
                .whereRef('groupMembers.orgId', '=', 'groups.orgId')
                .whereRef('groupMembers.groupId', '=', 'groups.id')
                .where('groupMembers.personId', '=', asked.asker),
            )
            .as('isMine'),
        ])
        .orderBy('groups.name')
        .orderBy('groups.id')
        .limit(limit + 1)
        .execute()
      const { total } = await matching
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const items = rows
        .slice(0, limit)
        .map((row) => ({ ...row, memberCount: row.memberCount ?? 0, isMine: Boolean(row.isMine) }))
      const last = items.at(-1)
      return {
        items,
        total,
        next: rows.length > limit && last ? cursorAfter('name', [last.name, last.id]) : null,
      }
    },

    async search(asked: {
      readonly q?: string | undefined
      readonly active?: boolean | undefined
      readonly cursor?: string | undefined
      readonly limit?: number | undefined
    }) {
      const limit = asked.limit ?? defaultLimit
      const after = readCursor(asked.cursor, 'name', [keyShapes.text, keyShapes.id])
      const matching = tx
        .selectFrom('people')
        .where('people.orgId', '=', org)
        .$if(asked.active === true, (query) => query.where('people.status', '=', 'active'))
        .$if(!!asked.q, (query) =>
          query.where((eb) => {
            const pattern = containing(asked.q ?? '')
            return eb.or([
              eb('people.name', 'ilike', pattern),
              eb('people.handle', 'ilike', pattern),
              eb('people.email', 'ilike', pattern),
            ])
          }),
        )
      const rows = await matching
        .leftJoin('people as manager', (join) =>
          join.onRef('manager.orgId', '=', 'people.orgId').onRef('manager.id', '=', 'people.managerId'),
        )
        .$if(!!after, (query) =>
          query.where(sql<boolean>`(people.name, people.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
        )
        .select([
          'people.id',
          'people.handle',
          'people.name',
          'people.title',
          'people.email',
          'people.licence',
          'people.status',
          'manager.name as managerName',
        ])
        .orderBy('people.name')
        .orderBy('people.id')
        .limit(limit + 1)
        .execute()
      const { total } = await matching
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items,
        total,
        next: rows.length > limit && last ? cursorAfter('name', [last.name, last.id]) : null,
      }
    },
  }
}
