/** A second process may not open a data directory: two writers lose each other's rows without any error. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'
}

/** The database has migrations this program does not know: an older program must not write to it. */
export class DatabaseNewer extends Error {
  override readonly name = 'DatabaseNewer'
}

/** Two transactions met (SQLSTATE 40001, 40P01, or 55P03 after waiting for a lock), or one met a migration. Nothing was written; the whole work may be run again. */
export class RetryableConflict extends Error {
  override readonly name = 'RetryableConflict'
}

/** The connection to the server ended while something waited for it. Thrown where nothing was written. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The connection ended between COMMIT and its answer: whether the work was written is not known. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** A transaction was asked for inside another: on one connection it would wait for itself for ever. */
export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction'
}

/** The database does not keep organisations apart as it must: the program refuses to serve. */
export class WallsDown extends Error {
  override readonly name = 'WallsDown'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`The walls between organisations are down: ${faults.join('; ')}.`)
    this.faults = faults
  }
}

/** Turns what the engine throws into the closed list above, where it has a place in it. */
export function translateError(error: unknown): unknown {
  const code = sqlStateOf(error)
  if (code === '40001' || code === '40P01' || code === '55P03' || isStalePlan(error))
    return new RetryableConflict('Someone else changed the same records at the same moment; try again.', {
      cause: error,
    })
  if (isConnectionLost(error))
    return new ConnectionLost('The connection to the database ended.', { cause: error })
  return error
}

/** As Node names a broken socket, PostgreSQL a session it ended (classes 08 and 57P), and pg, which gives no code. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error && typeof error.code === 'string'
    ? /^(08...|57P0[12]|ECONNRESET|EPIPE)$/.test(error.code)
    : /^(Connection terminated|Client (has encountered|was closed))/.test(error.message))

/** Another process changed a table that a statement of ours had been planned for. */
export const isStalePlan = (error: unknown): boolean =>
  sqlStateOf(error) === '0A000' && (error as Error).message.startsWith('cached plan must not change')

/** The five-character SQLSTATE of an error of either engine, or undefined. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}
