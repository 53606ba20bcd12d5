/** One contact at a time: its facts, and each way it changes. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'

export interface Written {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly notes: string
}

export function openRecords(tx: Tx, org: string) {
  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('contacts')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'createdById', 'isOfficial', 'name as label'])
        .select(
          sql<string[]>`array(select person_id::text from contact_people known
            where known.org_id = contacts.org_id and known.contact_id = contacts.id)`.as('knownBy'),
        )
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** @returns null where another contact has the address */
    async insert(contact: Written & { readonly isOfficial: boolean }, by: string) {
      const added = await tx
        .insertInto('contacts')
        .values({ orgId: org, id: crypto.randomUUID(), createdById: by, ...contact })
        .onConflict((clash) => clash.doNothing())
        .returning(['id', 'version'])
        .executeTakeFirst()
      if (!added) return null
      await this.know(added.id, by)
      return added
    },

    async know(contactId: string, personId: string): Promise<void> {
      await tx
        .insertInto('contactPeople')
        .values({ orgId: org, contactId, personId })
        .onConflict((clash) => clash.doNothing())
        .execute()
    },

    /** @returns null where another contact has the address */
    async correct(id: string, { email, ...rest }: Partial<Written> & { readonly isOfficial?: boolean }) {
      const isFree = sql<boolean>`not exists (select 1 from contacts other where other.org_id = contacts.org_id
        and other.id <> contacts.id and other.email <> '' and lower(other.email) = lower(${email ?? ''}))`
      const changed = await tx
        .updateTable('contacts')
        .set({ ...rest, ...(email === undefined ? {} : { email }), version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where(isFree)
        .returning(['id', 'version'])
        .executeTakeFirst()
      return changed ?? null
    },
  }
}
