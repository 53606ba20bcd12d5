/**
 * Safe retries of creates (draft-ietf-httpapi-idempotency-key-header). The key is taken in the transaction of the
 * work and before the decision: a second call with it waits for the first, then hears the same answer, also where
 * the first has changed what would be decided now. The same request is the same function with the same input, about the
 * same thing and for the same person. If the first fails or is refused, the key is free again.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { CounterfoilError, type CounterfoilFunction } from '#core'
import type { Database, Tx } from '../database/database.ts'
import { json } from '../database/rows/columns.ts'
import type { Answer, Caller } from './system.ts'

const longest = 255

export async function earlierAnswer(
  tx: Tx,
  caller: Caller,
  fn: CounterfoilFunction,
  subject: string | undefined,
  input: unknown,
): Promise<Answer | null> {
  const { idempotencyKey: key, personId } = caller
  if (fn.kind !== 'create' || key === undefined || personId === null) return null
  if (key.length === 0 || key.length > longest) {
    throw new CounterfoilError('malformed', `an Idempotency-Key has 1 to ${longest} characters`)
  }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([fn.id, subject ?? null, caller.proxyId ?? null, input]))
    .digest('hex')
  const taken = await tx
    .insertInto('idempotencyKeys')
    .values({ orgId: caller.orgId, personId, key, function: fn.id, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const earlier = await tx
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'answer'])
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.fingerprint !== fingerprint) {
    throw new CounterfoilError(
      'key-reused',
      'this Idempotency-Key came before with another request; take a new one',
    )
  }
  return { ...(earlier.answer as Omit<Answer, 'replayed'>), replayed: true }
}

export async function keepAnswer(
  tx: Tx,
  caller: Caller,
  fn: CounterfoilFunction,
  answer: Answer,
): Promise<void> {
  if (fn.kind !== 'create' || caller.idempotencyKey === undefined || caller.personId === null) return
  await tx
    .updateTable('idempotencyKeys')
    .set({ answer: json({ output: answer.output, version: answer.version }) })
    .where('personId', '=', caller.personId)
    .where('key', '=', caller.idempotencyKey)
    .execute()
}

export async function freeKey(tx: Tx, caller: Caller, fn: CounterfoilFunction): Promise<void> {
  if (fn.kind !== 'create' || caller.idempotencyKey === undefined || caller.personId === null) return
  await tx
    .deleteFrom('idempotencyKeys')
    .where('personId', '=', caller.personId)
    .where('key', '=', caller.idempotencyKey)
    .execute()
}

/** Longer than any client retries; the header's draft asks for a day. */
const keptFor = '48 hours'

export async function forgetOldKeys(database: Database): Promise<void> {
  await database.asOwner((tx) =>
    sql`delete from idempotency_keys where created_at < now() - ${keptFor}::interval`.execute(tx),
  )
}
