/** The whole demo is made in one transaction: somebody who stops its first start finds no half of it at the next. */
import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import { enter } from '../database/transactions.ts'
import { snapshots } from '../pipeline/subject-epochs.ts'
import type { System } from '../pipeline/system.ts'

export interface Workshop {
  readonly tx: Tx
  /** as everybody stands on it, walls included, but inside the transaction; nobody is told of what happens */
  readonly system: System
  /** `work` as the owner again */
  asOwner<T>(work: () => Promise<T>): Promise<T>
}

export function inOneTransaction<T>(system: System, work: (workshop: Workshop) => Promise<T>): Promise<T> {
  return system.database.asOwner((tx) => {
    const be = (role: string) =>
      sql`select set_config('role', ${role}, true), set_config('app.org', '', true)`.execute(tx)
    const database: Database = {
      ...system.database,
      transaction: async (org, inner, entering) => inner(tx, await enter(tx, org, entering)),
      async identity(inner) {
        await be('counterfoil_identity')
        return inner(tx)
      },
    }
    return work({
      tx,
      // Snapshots of its own: those of a transaction that is rolled back must not stay.
      system: {
        ...system,
        database,
        snapshots: snapshots(),
        outbox: { send: async () => {} },
        observe: () => {},
      },
      async asOwner(inner) {
        await be('none')
        return inner()
      },
    })
  })
}
