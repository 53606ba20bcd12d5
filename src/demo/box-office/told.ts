/**
 * What people of the demo were told of what was played. Its events went nowhere while it was made, so the functions that
 * follow them are called here, each at the time of its event; what is older than yesterday is read.
 */
import { sql } from 'kysely'
import { clockworkId } from '#core'
import type { Tx } from '../../database/database.ts'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { day, earlier } from '../calendar.ts'

interface Played {
  readonly id: string
  readonly function: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly at: Date
  /** an order that still waits for a word: only of these do approvers have a mail */
  readonly waits: boolean
}

const tells = 'notifications.tell'
const asks = 'orders.ask-approver'
/** Each costs as much as an act of the demo itself, and what is older was read long ago. */
const newest = 40

export async function tellOfWhatWasPlayed(tx: Tx, system: System, orgId: string, now: Date): Promise<void> {
  for (const played of await lastPlayed(tx, orgId)) await follow(system, orgId, played)
  // Nobody sends the mail of the demo, and least of all to those made up.
  await sql`update mails set state = 'kept' where org_id = ${orgId}::uuid`.execute(tx)
  for (const table of ['mails', 'notifications'])
    await sql`update ${sql.table(table)} set created_at = least(created_at, ${now})
      where org_id = ${orgId}::uuid`.execute(tx)
  await sql`update notifications set created_at = e.told_at, read_at = case when e.told_at < ${earlier(now, day)}
      then e.told_at + interval '1 hour' end
    from (select id, substr(request_id, 6)::timestamptz as told_at from audit_entries
      where org_id = ${orgId}::uuid and starts_with(request_id, 'demo/')) as e
    where notifications.org_id = ${orgId}::uuid and e.id = notifications.entry_id`.execute(tx)
  await sql`update mails set created_at = n.created_at from notifications n
    where mails.org_id = ${orgId}::uuid and n.org_id = mails.org_id and n.kind = mails.kind
      and n.person_id = mails.to_person_id and n.created_at < mails.created_at
      and (mails.subject = n.title or mails.kind = 'order.awaits-you')`.execute(tx)
}

async function lastPlayed(tx: Tx, orgId: string): Promise<readonly Played[]> {
  const { rows } = await sql<Played>`
    select id, function, subject_kind, subject_id, substr(request_id, 6)::timestamptz as at,
      exists (select from orders where orders.org_id = audit_entries.org_id and orders.id = subject_id
        and orders.state = 'pending-approval') as waits
    from audit_entries
    where org_id = ${orgId}::uuid and outcome = 'done' and starts_with(request_id, 'demo/')
      and subject_kind in ('order', 'admission', 'event')
    order by substr(request_id, 6)::timestamptz desc limit ${newest}`.execute(tx)
  return rows.toReversed()
}

async function follow(system: System, orgId: string, played: Played): Promise<void> {
  const event = system.rules.function(played.function)?.emits
  if (!event) return
  const input = {
    event,
    entryId: played.id,
    subjectKind: played.subjectKind,
    subjectId: played.subjectId,
  }
  const caller = {
    orgId,
    personId: clockworkId,
    requestId: `demo/${played.at.toISOString()}`,
    ifMatch: '*',
  }
  for (const fn of system.rules.functions) {
    const follows = fn.runs.on?.some((one) => one === event || one === '*') === true
    if (follows && (fn.id === tells || (fn.id === asks && played.waits)))
      await call({ ...system, now: () => played.at }, caller, fn.id, { input })
  }
}
