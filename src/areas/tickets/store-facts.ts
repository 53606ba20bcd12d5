import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'

/** What rules may ask of a ticket: the fields of `theTicket`. */
export const readingFacts = (tx: Tx, org: string) => ({
  async facts(
    _subject: string,
    ids: readonly string[],
    lock: boolean,
  ): Promise<ReadonlyMap<string, LoadedFacts>> {
    if (ids.length === 0) return new Map()
    const tickets = await tx
      .selectFrom('tickets')
      .select([
        'orgId',
        'id',
        'number',
        'version',
        'applicationId',
        'typeId',
        'requestorId',
        'creatorId',
        'accountId',
        'responsibleId',
        'responsibleGroupId',
        'statusClass',
        'isConverted',
        'convertedTaskComplete',
        'isTemplate',
        'isArchived',
      ])
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .orderBy('id')
      .$if(lock, (query) => query.forUpdate())
      .execute()
    // A statement of its own: one that waited for the lock would still see the contacts of before.
    const contacts = await tx
      .selectFrom('ticketContacts')
      .select(['ticketId', 'personId'])
      .where('orgId', '=', org)
      .where('ticketId', 'in', [...ids])
      .orderBy('personId')
      .execute()
    const byTicket = Map.groupBy(contacts, (contact) => contact.ticketId)
    return new Map(
      tickets.map(({ number, ...ticket }) => [
        ticket.id,
        {
          ...ticket,
          label: `#${number}`,
          contacts: (byTicket.get(ticket.id) ?? []).map((contact) => contact.personId),
        },
      ]),
    )
  },
})
