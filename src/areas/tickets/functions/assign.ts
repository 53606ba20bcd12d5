import { Type } from 'typebox'
import { anyOf, defineFunction, invalid, row } from '#core'
import { workManagement } from '../../access/public.ts'
import { changed } from '../changes.ts'
import { isLive } from '../conditions.ts'
import { groupId, responsibleId, words } from '../inputs.ts'
import { editAll } from '../permissions.ts'
import { referencesOf } from '../references.ts'
import { responsible, reviewer } from '../relations.ts'
import { afterAssigning, requireAble } from '../responsibility.ts'
import { Changed } from '../row.ts'
import { technicians } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Ruling 6: to pass a ticket on is weaker than to edit it, and needs no "edit own". */
export const assignTicket = defineFunction({
  id: 'tickets.assign',
  title: 'Assign or reassign a ticket',
  kind: 'write',
  on: theTicket,
  who: row('tdx.work.assign', technicians, workManagement, anyOf(editAll, reviewer, responsible)),
  provided: isLive,
  input: Type.Object(
    {
      responsibleId: Type.Optional(responsibleId),
      groupId: Type.Optional(groupId),
      comment: Type.Optional(words),
    },
    { additionalProperties: false },
  ),
  output: Changed,
  audit: { says: '{actor} assigned {subject}', personal: ['responsibleId'] },
  emits: 'ticket.assigned',
  button: { label: 'Assign', key: 'A', place: 'ticket' },
  async run({ actor, input, now, rules, stores, ticket }) {
    const { people, tickets } = stores
    const names = referencesOf(stores, ticket.applicationId)
    const next = await afterAssigning(people, ticket, input)
    const groupName = await names.group(next.responsibleGroupId)
    const person = await requireAble(stores, rules, ticket, next)

    const before = await tickets.page(ticket.id)
    const changes = changed([
      { field: 'Responsible', before: before.responsibleName, after: person?.name ?? null },
      { field: 'Group', before: before.responsibleGroupName, after: groupName },
    ])
    if (changes.length === 0) throw invalid('/responsibleId', 'is what it is already')
    const entry = {
      ticketId: ticket.id,
      authorId: actor.id,
      kind: 'assign',
      body: input.comment,
      changes,
    } as const
    await tickets.tell(entry, now)
    return { ...(await tickets.update(ticket.id, next, now)), changes }
  },
})
