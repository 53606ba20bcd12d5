import { Type } from 'typebox'
import { allOf, anyOf, defineFunction, Id, Instant, invalid, not, row } from '#core'
import { workManagement } from '../../access/public.ts'
import { changed } from '../changes.ts'
import { isArchived, isNotConvertedOrTaskComplete, isTemplate } from '../conditions.ts'
import { words } from '../inputs.ts'
import { editAll, editOwn, updateAll } from '../permissions.ts'
import { responsible, reviewer } from '../relations.ts'
import { Changed } from '../row.ts'
import { technicians } from '../rules.ts'
import { closedClasses, theTicket } from '../ticket.ts'

/** Ruling 4: the seed's AND of "update all" and "edit all" is meant literally. */
export const updateTicketStatus = defineFunction({
  id: 'tickets.update-status',
  title: 'Update the status of a ticket',
  kind: 'write',
  on: theTicket,
  who: row(
    'tdx.work.update-status',
    technicians,
    workManagement,
    anyOf(allOf(updateAll, editAll), allOf(responsible, editOwn), reviewer),
  ),
  provided: [isNotConvertedOrTaskComplete, not(isTemplate), not(isArchived)],
  input: Type.Object(
    {
      statusId: Type.String({ ...Id, title: 'Status', description: 'How it stands now' }),
      comment: Type.Optional(words),
      goesOffHoldAt: Type.Optional(
        Type.String({
          ...Instant,
          title: 'Off hold',
          description: 'When it should go on, if it is put on hold',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Changed,
  audit: { says: '{actor} changed the status of {subject}', personal: [] },
  emits: 'ticket.status-updated',
  button: { label: 'Update status', key: 'S', place: 'ticket' },
  async run({ actor, input, now, stores: { catalogue, tickets }, ticket }) {
    const status = await catalogue.status(ticket.applicationId, input.statusId)
    if (!status) throw invalid('/statusId', 'names no status of this application')
    const goesOffHoldAt = offHold(input.goesOffHoldAt, status.class, now)

    const before = await tickets.page(ticket.id)
    const changes = changed([
      { field: 'Status', before: before.statusName, after: status.name },
      { field: 'Off hold', before: before.goesOffHoldAt, after: goesOffHoldAt?.toISOString() ?? null },
    ])
    if (changes.length === 0) throw invalid('/statusId', 'is its status already')
    const entry = {
      ticketId: ticket.id,
      authorId: actor.id,
      kind: 'status',
      body: input.comment,
      changes,
    } as const
    await tickets.tell(entry, now)
    const closedAt = closedClasses.includes(status.class) ? (before.closedAt ?? now) : null
    const next = { statusId: status.id, statusClass: status.class, goesOffHoldAt, closedAt }
    return { ...(await tickets.update(ticket.id, next, now)), changes }
  },
})

/** Only what is on hold can go off it, and leaving it forgets the date. */
function offHold(given: string | undefined, statusClass: string, now: Date): Date | null {
  if (given === undefined) return null
  if (statusClass !== 'on-hold') throw invalid('/goesOffHoldAt', 'is for tickets on hold only')
  const at = new Date(given)
  if (at <= now) throw invalid('/goesOffHoldAt', 'must be later than now')
  return at
}
