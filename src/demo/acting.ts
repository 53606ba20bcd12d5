/** Acts of the demo's people at times gone by, through the same door as everybody's: `call` decides, runs and audits. */
import { sql } from 'kysely'
import { CounterfoilError } from '#core'
import type { Tx } from '../database/database.ts'
import { call } from '../pipeline/call.ts'
import type { Asked, System } from '../pipeline/system.ts'
import type { Ids } from './organisation.ts'

export interface Made {
  readonly id: string
  readonly number: number
}

export type Acting = (at: Date, handle: string, functionId: string, asked: Asked) => Promise<Made>

/** Before the time at which the demo says that it happened, in the id of the request. */
export const mark = 'demo/'

export function actingIn(system: System, ids: Ids): Acting {
  return async (at, handle, functionId, asked) => {
    const caller = {
      orgId: ids.orgId,
      personId: ids.people[handle] as string,
      requestId: `${mark}${at.toISOString()}`,
      ifMatch: '*',
    }
    try {
      return (await call({ ...system, now: () => at }, caller, functionId, asked)).output as Made
    } catch (cause) {
      const why = cause instanceof CounterfoilError ? cause.message : String(cause)
      throw new Error(`the demo’s ${handle} could not ${functionId}: ${why}`, { cause })
    }
  }
}

/**
 * The database dates audit entries by its own clock, which says now. Here alone, and before the first seal, they get
 * the time at which the demo says that it happened.
 */
export async function antedateAudit(tx: Tx, orgId: string): Promise<void> {
  await sql`update audit_entries set at = substr(request_id, ${mark.length + 1})::timestamptz
    where org_id = ${orgId}::uuid and starts_with(request_id, ${mark})`.execute(tx)
}
