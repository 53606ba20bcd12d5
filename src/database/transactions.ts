import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import type { EngineDriver } from './engine.ts'
import { NestedTransaction, translateError } from './errors.ts'
import { withIdentityNames } from './identity-names.ts'
import type { Rows } from './rows.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

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

  const begin = <T>(prepare: (tx: Tx) => Promise<unknown>, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const mark = { open: true }
    const done = flow
      .run(mark, () =>
        kysely.transaction().execute(async (tx) => {
          await prepare(tx)
          return work(tx)
        }),
      )
      .catch((error: unknown) => Promise.reject(translateError(error)))
      // What the work started and left running may open transactions of its own from here on.
      .finally(() => {
        mark.open = false
        running.delete(done)
      })
    running.add(done)
    return done
  }

  return {
    engine: driver.engine,
    identityDialect: withIdentityNames(driver.identityDialect, () => refuseNested('a query of the sign-in')),
    async transaction(org, work, { keepsPlans = false } = {}) {
      refuseNested('transaction')
      if (!uuid.test(org)) throw new TypeError('The organisation of a transaction must be a uuid.')
      const plans = keepsPlans ? sql`, set_config('plan_cache_mode', 'force_generic_plan', true)` : sql``
      const enter = (tx: Tx) =>
        sql`select set_config('role', 'counterfoil_app', true), set_config('app.org', ${org}, true)${plans}`.execute(
          tx,
        )
      return begin(enter, work)
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
      await driver.sql('select 1')
    },
    close() {
      closing ??= Promise.allSettled(running).then(() => driver.close())
      return closing
    },
  }
}
