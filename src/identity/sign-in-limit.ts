/**
 * How often a sign-in may be tried: per account and per network, known or not. Counted in the database, because
 * several processes serve one organisation and a limit each would be a limit times their number; and because a
 * restart must not forgive a guesser.
 */
import { createHash } from 'node:crypto'
import { CounterfoilError } from '#core'
import type { Database, Tx } from '../database/database.ts'
import { networkOf } from './network.ts'

export interface Limit {
  readonly tries: number
  readonly milliseconds: number
}

export const signInLimit: Limit = { tries: 10, milliseconds: 15 * 60_000 }

export function limitSignIns(database: Database, limit: Limit, now: () => Date) {
  const keysOf = (email: string, address: string) => [
    // The address itself is not kept: it may be of somebody who has no account here.
    `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`,
    `network:${networkOf(address)}`,
  ]
  return {
    /** Counts one try. @throws CounterfoilError too-many, the same for accounts that do not exist */
    async count(email: string, address: string): Promise<void> {
      const waits = await database.identity(async (tx) => {
        const found: number[] = []
        for (const key of keysOf(email, address)) found.push(await countOne(tx, key, limit, now().getTime()))
        return found
      })
      const wait = Math.max(...waits)
      if (wait > 0) {
        throw new CounterfoilError('too-many', 'There were too many tries. Wait a while, then try again.', {
          retryAfter: Math.ceil(wait / 1000),
        })
      }
    },
    /** A sign-in that succeeded was no guess. */
    async forgive(email: string, address: string): Promise<void> {
      await database.identity(async (tx) => {
        await tx
          .updateTable('identityRateLimit')
          .set((row) => ({ count: row('count', '-', 1) }))
          .where('key', 'in', keysOf(email, address))
          .where('count', '>', 0)
          .execute()
        const expired = now().getTime() - limit.milliseconds
        await tx.deleteFrom('identityRateLimit').where('lastRequest', '<', expired).execute()
      })
    },
  }
}

/**
 * One statement, so that tries at the same moment cannot all read an old count. The count starts again when the
 * last counted try is as old as the window: no window ever holds more tries than the limit.
 * @returns milliseconds to wait; 0 where the try may go on
 */
async function countOne(tx: Tx, key: string, limit: Limit, now: number): Promise<number> {
  const expired = now - limit.milliseconds
  const counted = await tx
    .insertInto('identityRateLimit')
    .values({ id: crypto.randomUUID(), key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((row) => ({
          count: row
            .case()
            .when('identityRateLimit.lastRequest', '<=', expired)
            .then(1)
            .else(row('identityRateLimit.count', '+', 1))
            .end(),
          lastRequest: now,
        }))
        .where((row) =>
          row.or([
            row('identityRateLimit.lastRequest', '<=', expired),
            row('identityRateLimit.count', '<', limit.tries),
          ]),
        ),
    )
    .returning('count')
    .executeTakeFirst()
  if (counted) return 0
  const { lastRequest } = await tx
    .selectFrom('identityRateLimit')
    .select('lastRequest')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return Math.max(1000, Number(lastRequest) + limit.milliseconds - now)
}
