/**
 * What a function does on many things of which none concerns the others: each between two marks of the transaction, so
 * that one which fails takes back its own and nothing else. The function says what becomes of it; it never catches.
 * Two writers that met and a lost connection are nobody's own, and end the whole.
 */
import { sql } from 'kysely'
import { CounterfoilError } from '#core'
import type { Tx } from '../database/database.ts'
import { ConnectionLost, RetryableConflict, translateError } from '../database/errors.ts'

/** For people, and for a column. */
const longest = 300
/** What others throw is theirs: it may hold SQL or values. */
const unexpected = 'broke on our side'

/** @returns why it came to nothing; null where it is done */
export async function doneApart(tx: Tx, work: () => Promise<unknown>): Promise<string | null> {
  await sql`savepoint apart`.execute(tx)
  try {
    await work()
  } catch (thrown) {
    const error = translateError(thrown)
    if (error instanceof RetryableConflict || error instanceof ConnectionLost) throw error
    await sql`rollback to savepoint apart`.execute(tx)
    if (error instanceof CounterfoilError) return error.message.slice(0, longest)
    // For whoever runs the program: nobody else is shown it.
    process.emitWarning(error instanceof Error ? error : String(error))
    return unexpected
  }
  await sql`release savepoint apart`.execute(tx)
  return null
}
