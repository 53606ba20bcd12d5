import type { Dialect } from 'kysely'
import type { Engine } from './database.ts'

/** What differs between the two engines, and nothing else. */
export interface EngineDriver {
  readonly engine: Engine
  /** How many connections of the owner are kept; each may turn out to have died while it lay idle. */
  readonly connections: number
  /** Session user is the owner; the role of each transaction is set by the first statement in it. */
  readonly dialect: Dialect
  /** Each session, or each query of it, is counterfoil_identity. */
  readonly identityDialect: Dialect
  /** A dialect for migrations: the owner, without time limits. */
  readonly migrationDialect: Dialect
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
  close(): Promise<void>
}
