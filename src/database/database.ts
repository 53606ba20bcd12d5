import type { Dialect, Transaction } from 'kysely'
import type { Rows } from './rows.ts'

export type Engine = 'pglite' | 'postgres'
export type Tx = Transaction<Rows>

/** Of which moment somebody's rights are: whatever changes rights moves one of them (the first migration). */
export interface Epochs {
  readonly person: number
  readonly organisation: number
}

export interface Entering {
  /** few rows by their keys, again and again: plans are made once for all values, and not for each */
  readonly keepsPlans?: boolean
  /** whose rights the work rests on; where it `holds` them, they change only after its end */
  readonly rightsOf?: { readonly personId: string; readonly holds: boolean }
}

/** The one door to stored data. Only `pipeline/` and the composition root hold it; everybody else is given a `Tx`. */
export interface Database {
  readonly engine: Engine

  /**
   * One transaction inside one organisation, as the role counterfoil_app: row-level security does the rest.
   * @param org id of the organisation, a uuid
   * @param work is told the epochs of `rightsOf`; null without, and where the organisation has no such person
   * @throws NestedTransaction inside another call of this database; RetryableConflict when two writers met;
   *   ConnectionLost, and nothing was written; OutcomeUnknown where the connection ended during COMMIT
   */
  transaction<T>(
    org: string,
    work: (tx: Tx, epochs: Epochs | null) => Promise<T>,
    options?: Entering,
  ): Promise<T>

  /** The sign-in tables only, as counterfoil_identity: what is read before the organisation is known. */
  identity<T>(work: (tx: Tx) => Promise<T>): Promise<T>

  /**
   * As the owner, through every wall and without a time limit on statements. Only `serve.ts`, the sweep, the command
   * line and the demo may call it: to make an organisation there must be something outside of all of them.
   */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>

  /** For better-auth's own Kysely: bound to counterfoil_identity, and takes better-auth's camelCase columns. */
  readonly identityDialect: Dialect

  /** For pg-boss, as the owner of the jobs' schema. Several statements in one text are fine without values. */
  readonly jobsSql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ rows: Record<string, unknown>[] }>

  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>

  /** Waits for running transactions, then closes: on PGlite with a checkpoint. May be called twice. */
  close(): Promise<void>
}
