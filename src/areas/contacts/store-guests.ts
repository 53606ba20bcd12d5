/** Contacts as guests of orders: found by their address, remembered where they are new. */
import { sql } from 'kysely'
import { type Filter, invalid } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'

/** A guest as an order writes them down. */
export interface NamedGuest {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly kind: 'contact' | 'employee' | 'myself' | 'to-be-named'
  readonly contactId: string | null
}

export interface Inviting {
  readonly by: string
  /** which contacts they may pick: the filter of `contacts.list` */
  readonly may: Filter
}

const column = (field: string) => sql.ref(`contacts.${field}`)

export function openGuests(tx: Tx, org: string) {
  const byAddress = async (email: string) =>
    tx
      .selectFrom('contacts')
      .where('orgId', '=', org)
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .select('id')
      .executeTakeFirst()

  const remember = async ({ name, company, email }: NamedGuest, by: string): Promise<string> => {
    const added = await tx
      .insertInto('contacts')
      .values({ orgId: org, id: crypto.randomUUID(), createdById: by, name, company, email })
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    return added?.id ?? ((await byAddress(email))?.id as string)
  }

  const mayPick = async (contactId: string, may: Filter) =>
    tx
      .selectFrom('contacts')
      .where('contacts.orgId', '=', org)
      .where('contacts.id', '=', contactId)
      .where(compileFilter(may, column))
      .select('contacts.id')
      .executeTakeFirst()

  const know = (contactId: string, personId: string) =>
    tx
      .insertInto('contactPeople')
      .values({ orgId: org, contactId, personId })
      .onConflict((clash) => clash.doNothing())
      .execute()

  /** The same address is the same person, whoever wrote it down: the totals of a guest are kept in one place. */
  const contactOf = async (guest: NamedGuest, at: number, { by, may }: Inviting): Promise<string | null> => {
    if (guest.kind !== 'contact') return null
    if (guest.contactId === null) {
      if (guest.email.trim() === '' || guest.name.trim() === '') return null
      return (await byAddress(guest.email))?.id ?? (await remember(guest, by))
    }
    if (await mayPick(guest.contactId, may)) return guest.contactId
    throw invalid(`/guests/${at}/contactId`, 'names no guest you know of; write a name instead')
  }

  return {
    /** The guests with their contacts. Whoever invites a contact knows them from then on. */
    async linked(guests: readonly NamedGuest[], inviting: Inviting): Promise<NamedGuest[]> {
      const known: NamedGuest[] = []
      for (const [at, guest] of guests.entries()) {
        const contactId = await contactOf(guest, at, inviting)
        if (contactId !== null) await know(contactId, inviting.by)
        known.push({ ...guest, contactId })
      }
      return known
    },
  }
}
