/** The same plans written down as rows, for what lies too far back to be played. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json, type TicketContactRow, type TicketFeedRow, type TicketRow } from '../../database/rows.ts'
import { priorityOf, type StatusName, statusClasses } from '../catalogue.ts'
import type { Ids } from '../organisation.ts'
import type { Chance } from '../random.ts'
import { staff } from '../staff.ts'
import type { Act, Plan } from './plan.ts'

export interface Past extends Plan {
  readonly number: number
  readonly isArchived?: boolean
  readonly isConverted?: boolean
  readonly taskIsComplete?: boolean
  readonly isTemplate?: boolean
  readonly contacts?: readonly string[]
}

export async function write(tx: Tx, plans: readonly Past[], ids: Ids, chance: Chance): Promise<void> {
  const tickets: Insertable<TicketRow>[] = []
  const feed: Insertable<TicketFeedRow>[] = []
  const contacts: Insertable<TicketContactRow>[] = []
  for (const plan of plans) {
    const ticketId = chance.uuid()
    const ended = follow(plan, ids)
    tickets.push({ orgId: ids.orgId, id: ticketId, ...facts(plan, ids), ...ended.ticket })
    const tell = (entry: Entry, at: Date) =>
      feed.push({
        orgId: ids.orgId,
        id: chance.uuid(),
        ticketId,
        authorId: ids.people[entry.by] as string,
        kind: entry.kind,
        body: entry.body ?? '',
        isPrivate: entry.isPrivate ?? false,
        changes: json(entry.changes ?? []),
        createdAt: at,
      })
    if (!plan.isTemplate) tell({ by: plan.enteredBy, kind: 'created' }, plan.enteredAt)
    for (const [entry, at] of ended.entries) tell(entry, at)
    for (const handle of plan.contacts ?? [])
      contacts.push({ orgId: ids.orgId, ticketId, personId: ids.people[handle] as string })
  }
  for (const rows of portions(tickets)) await tx.insertInto('tickets').values(rows).execute()
  for (const rows of portions(feed)) await tx.insertInto('ticketFeed').values(rows).execute()
  for (const rows of portions(contacts)) await tx.insertInto('ticketContacts').values(rows).execute()
}

interface Entry {
  readonly by: string
  readonly kind: 'comment' | 'status' | 'assign' | 'created'
  readonly body?: string | undefined
  readonly isPrivate?: boolean
  readonly changes?: readonly { field: string; before: string | null; after: string | null }[]
}

const facts = (plan: Past, ids: Ids) => ({
  number: plan.number,
  applicationId: ids.applications[plan.application] as string,
  typeId: ids.types[`${plan.application}/${plan.type}`] as string,
  classification: plan.classification,
  title: plan.title,
  description: plan.text,
  requestorId: ids.people[plan.requestor] as string,
  creatorId: ids.people[plan.enteredBy] as string,
  accountId: ids.accounts[personCalled(plan.requestor).account] as string,
  impactId: ids.impacts[plan.impact] as string,
  urgencyId: ids.urgencies[plan.urgency] as string,
  priorityId: ids.priorities[priorityOf(plan.impact, plan.urgency)] as string,
  isConverted: plan.isConverted ?? false,
  convertedTaskComplete: plan.isConverted ? (plan.taskIsComplete ?? false) : null,
  isTemplate: plan.isTemplate ?? false,
  isArchived: plan.isArchived ?? false,
  createdAt: plan.enteredAt,
})

/** What the acts leave behind: the ticket as it stands, and what its feed says. */
function follow(plan: Past, ids: Ids) {
  let status: StatusName = 'New'
  let person: string | null = null
  let group: string | null = null
  let closedAt: Date | null = null
  let offHoldAt: Date | null = null
  const entries: [Entry, Date][] = []
  const nameOf = (handle: string | null) => handle && personCalled(handle).name
  const hand = (act: Act & { at: Date }, to: string | null, toGroup: string | null, body?: string) => {
    const changes = [
      { field: 'Responsible', before: nameOf(person), after: nameOf(to) },
      { field: 'Group', before: group, after: toGroup },
    ].filter(({ before, after }) => before !== after)
    entries.push([{ by: act.by, kind: 'assign', body, changes }, act.at])
    person = to
    group = toGroup
  }
  for (const act of plan.acts) {
    if (act.does === 'assign') hand(act, act.to ?? null, act.group ?? group, act.says)
    else if (act.does === 'take') hand(act, act.by, group)
    else if (act.does === 'comment' || act.does === 'note')
      entries.push([{ by: act.by, kind: 'comment', body: act.says, isPrivate: act.does === 'note' }, act.at])
    else if (act.does === 'status') {
      const changes = [{ field: 'Status', before: status, after: act.to }]
      entries.push([{ by: act.by, kind: 'status', body: act.says, changes }, act.at])
      status = act.to
      offHoldAt = act.until ?? null
      const isClosed = ['completed', 'cancelled'].includes(statusClasses[act.to])
      closedAt = isClosed ? (closedAt ?? act.at) : null
    }
  }
  return {
    entries,
    ticket: {
      statusId: ids.statuses[`${plan.application}/${status}`] as string,
      statusClass: statusClasses[status],
      responsibleId: person && (ids.people[person] as string),
      responsibleGroupId: group && (ids.groups[group] as string),
      closedAt,
      goesOffHoldAt: offHoldAt,
      updatedAt: plan.acts.at(-1)?.at ?? plan.enteredAt,
      version: 1 + plan.acts.length,
    },
  }
}

const byHandle = new Map(staff.map((member) => [member.handle, member]))

function personCalled(handle: string) {
  const found = byHandle.get(handle)
  if (!found) throw new Error(`the demo has nobody called ${handle}`)
  return found
}

/** A statement has room for 65,535 values. */
function* portions<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500)
}
