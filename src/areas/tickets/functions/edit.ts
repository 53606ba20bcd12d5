import { Type } from 'typebox'
import { allows, conflict, defineFunction, invalid } from '#core'
import { changed } from '../changes.ts'
import { isLive } from '../conditions.ts'
import { accountId, description, impactId, requestorId, title, typeId, urgencyId } from '../inputs.ts'
import { priorityOf, referencesOf } from '../references.ts'
import { Changed } from '../row.ts'
import { mayEdit } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Changes what a ticket says. Priority follows impact and urgency; the reviewer follows the type (ruling 10). */
export const editTicket = defineFunction({
  id: 'tickets.edit',
  title: 'Edit a ticket',
  kind: 'write',
  on: theTicket,
  who: mayEdit,
  provided: isLive,
  input: Type.Partial(
    Type.Object({ title, description, typeId, accountId, impactId, urgencyId, requestorId }),
    {
      additionalProperties: false,
      minProperties: 1,
    },
  ),
  output: Changed,
  audit: { says: '{actor} edited {subject}', personal: ['requestorId'] },
  emits: 'ticket.edited',
  button: { label: 'Edit', key: 'E', place: 'ticket' },
  async run({ actor, input, now, rules, stores, ticket }) {
    const before = await stores.tickets.page(ticket.id)
    const names = referencesOf(stores, ticket.applicationId)
    const next = {
      title: input.title?.trim() ?? before.title,
      description: input.description ?? before.description,
      typeId: input.typeId ?? before.typeId,
      accountId: chosen(input.accountId, before.accountId),
      impactId: chosen(input.impactId, before.impactId),
      urgencyId: chosen(input.urgencyId, before.urgencyId),
      requestorId: input.requestorId ?? before.requestor.id,
    }
    if (!allows(rules.rule('tickets.edit'), actor, { subject: { ...ticket, ...next } }))
      throw conflict('With this type somebody else reviews it, and you could not edit it any more')

    const ranked = next.impactId !== before.impactId || next.urgencyId !== before.urgencyId
    const priority = ranked
      ? await priorityOf(stores, next.impactId, next.urgencyId)
      : { id: before.priorityId, name: before.priorityName }
    const requestorName =
      next.requestorId === before.requestor.id
        ? before.requestorName
        : await names.activePerson('/requestorId', next.requestorId)
    const changes = changed([
      { field: 'Title', before: before.title, after: next.title },
      { field: 'Description', before: before.description, after: next.description },
      { field: 'Type', before: before.typeName, after: await names.type(next.typeId) },
      { field: 'Account', before: before.accountName, after: await names.account(next.accountId) },
      { field: 'Impact', before: before.impactName, after: await names.impact(next.impactId) },
      { field: 'Urgency', before: before.urgencyName, after: await names.urgency(next.urgencyId) },
      { field: 'Priority', before: before.priorityName, after: priority.name },
      { field: 'Requestor', before: before.requestorName, after: requestorName },
    ])
    if (changes.length === 0) throw invalid('/', 'nothing would change')
    await stores.tickets.tell({ ticketId: ticket.id, authorId: actor.id, kind: 'edit', changes }, now)
    return { ...(await stores.tickets.update(ticket.id, { ...next, priorityId: priority.id }, now)), changes }
  },
})

/** `null` empties a field, what is not said leaves it. */
const chosen = (said: string | null | undefined, before: string | null) =>
  said === undefined ? before : said
