import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Database, Entering, Epochs, Tx } from './database.ts'
import { willBeOver } from './endings.ts'
import type { EngineDriver } from './engine.ts'
import { ConnectionLost, NestedTransaction, OutcomeUnknown, translateError } from './errors.ts'
import { withIdentityNames } from './identity-names.ts'
import type { Rows } from './rows.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Into one organisation, as the program's role, until the transaction ends. */
export async function enter(
  tx: Tx,
  org: string,
  { keepsPlans = false, rightsOf }: Entering = {},
): Promise<Epochs | null> {
  if (rightsOf) {
    const { rows } = await sql<Epochs>`select person_epoch as person, organisation_epoch as organisation
      from enter(${org}::uuid, ${rightsOf.personId}::uuid, ${rightsOf.holds}, ${keepsPlans})`.execute(tx)
    return rows[0] ?? null
  }
  const plans = keepsPlans ? sql`, set_config('plan_cache_mode', 'force_generic_plan', true)` : sql``
  await sql`select set_config('role', 'counterfoil_app', true), set_config('app.org', ${org}, true)${plans}`.execute(
    tx,
  )
  return null
}

/** Puts the contract of `Database` on an engine: roles, the organisation, one transaction at a time per flow. */
export function databaseOver(driver: EngineDriver): Database {
  const kysely = new Kysely<Rows>({
    dialect: driver.dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const flow = new AsyncLocalStorage<{ open: boolean }>()
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  const refuseNested = (asked: string): void => {
    if (flow.getStore()?.open)
      throw new NestedTransaction(
        `${asked} was called inside a transaction: it would wait for itself. Use the transaction you were given.`,
      )
    if (closing) throw new Error('The database is closed.')
  }

  /** A restart of the server leaves dead connections behind, and each is noticed only by who uses it next. */
  const pastDeadConnections = async <T>(ask: () => Promise<T>, isBegun = () => false): Promise<T> => {
    for (let others = driver.connections; ; others--) {
      try {
        return await ask()
      } catch (thrown) {
        const error = translateError(thrown)
        if (!(error instanceof ConnectionLost) || isBegun() || others === 0) throw error
      }
    }
  }

  const begin = <E, T>(
    prepare: (tx: Tx) => Promise<E>,
    work: (tx: Tx, entered: E) => Promise<T>,
  ): Promise<T> => {
    const mark = { open: true }
    const ending = Promise.withResolvers<void>()
    let isBegun = false
    let isCommitting = false
    const once = () =>
      kysely.transaction().execute(async (tx) => {
        willBeOver(tx, ending.promise)
        const entered = await prepare(tx)
        isBegun = true
        const result = await work(tx, entered)
        isCommitting = true
        return result
      })
    const done = flow
      .run(mark, () => pastDeadConnections(once, () => isBegun))
      .catch((error: unknown) => {
        if (isCommitting && error instanceof ConnectionLost)
          throw new OutcomeUnknown('The connection to the database ended while it was saving.', {
            cause: error,
          })
        throw error
      })
      // What the work started and left running may open transactions of its own from here on.
      .finally(() => {
        mark.open = false
        ending.resolve()
        running.delete(done)
      })
    running.add(done)
    return done
  }

  return {
    engine: driver.engine,
    identityDialect: withIdentityNames(driver.identityDialect, () => refuseNested('a query of the sign-in')),
    async transaction(org, work, entering) {
      refuseNested('transaction')
      if (!uuid.test(org)) throw new TypeError('The organisation of a transaction must be a uuid.')
      return begin((tx) => enter(tx, org, entering), work)
    },
    async identity(work) {
      refuseNested('identity')
      const enter = (tx: Tx) => sql`select set_config('role', 'counterfoil_identity', true)`.execute(tx)
      return begin(enter, work)
    },
    async asOwner(work) {
      refuseNested('asOwner')
      const enter = (tx: Tx) => sql`select set_config('statement_timeout', '0', true)`.execute(tx)
      return begin(enter, work)
    },
    async jobsSql(text, values) {
      refuseNested('jobsSql')
      return driver.sql(text, values)
    },
    async ping() {
      refuseNested('ping')
      await pastDeadConnections(() => driver.sql('select 1'))
    },
    close() {
      closing ??= Promise.allSettled(running).then(() => driver.close())
      return closing
    },
  }
}
