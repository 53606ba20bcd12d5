/** Contacts as guests of orders: found by their address, remembered where they are new. */
import { sql } from 'kysely'
import { type Filter, invalid } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { requireOneLine } from './one-line.ts'

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
      .select(['id', 'isOfficial'])
      .executeTakeFirst()

  const know = (contactId: string, personId: string) =>
    tx
      .insertInto('contactPeople')
      .values({ orgId: org, contactId, personId })
      .onConflict((clash) => clash.doNothing())
      .execute()

  const remember = async ({ name, company, email }: NamedGuest, by: string): Promise<string> => {
    const added = await tx
      .insertInto('contacts')
      .values({ orgId: org, id: crypto.randomUUID(), createdById: by, name, company, email })
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added) await know(added.id, by)
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

  /**
   * The same address is the same person, whoever wrote it down and as whom: the totals of a guest are kept in one
   * place, and a public official is one under any kind. What was
   * linked by an address comes back with it when a draft is gone on with.
   */
  const contactOf = async (guest: NamedGuest, at: number, { by, may }: Inviting): Promise<string | null> => {
    if (guest.kind === 'employee' && guest.email.trim() !== '') {
      const known = await byAddress(guest.email)
      return known?.isOfficial ? known.id : null
    }
    if (guest.kind !== 'contact') return null
    if (guest.contactId !== null && (await mayPick(guest.contactId, may))) return guest.contactId
    if (guest.email.trim() !== '' && guest.name.trim() !== '')
      return (await byAddress(guest.email))?.id ?? (await remember(guest, by))
    if (guest.contactId === null) return null
    throw invalid(`/guests/${at}/contactId`, 'names no guest you know of; write a name instead')
  }

  return {
    /**
     * The guests with their contacts. Whoever writes a new one down knows them from then on; who writes the address of
     * a contact of others does not: an address is soon typed, and what they wrote about the guest stays theirs.
     */
    async linked(guests: readonly NamedGuest[], inviting: Inviting): Promise<NamedGuest[]> {
      const linked: NamedGuest[] = []
      for (const [at, guest] of guests.entries()) {
        requireOneLine(guest, `/guests/${at}`)
        linked.push({ ...guest, contactId: await contactOf(guest, at, inviting) })
      }
      return linked
    },
  }
}
