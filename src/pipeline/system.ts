import type { Rulebook, Stores } from '#core'
import type { Database, Tx } from '../database/database.ts'
import type { Settings } from '../database/settings.ts'
import type { Outbox } from './outbox.ts'
import type { Snapshots } from './subject-epochs.ts'

/** What a call stands on. Made once by the composition root. */
export interface System {
  readonly database: Database
  readonly rules: Rulebook
  readonly openStores: (tx: Tx, org: string, settings?: Settings) => Stores
  readonly snapshots: Snapshots
  readonly outbox: Outbox
  readonly now: () => Date
  /** told of every decision that was acted on, for the metrics */
  readonly observe: (decided: {
    readonly function: string
    readonly outcome: string
    readonly milliseconds: number
  }) => void
}

/** Who asks, and what the request says of itself. */
export interface Caller {
  readonly orgId: string
  /** `clockworkId` where the clock, an event or a signed link asks */
  readonly personId: string | null
  /** the proxy under which they act for somebody else */
  readonly proxyId?: string | undefined
  readonly requestId: string
  /** the version of the subject the asker saw; `*` for whatever is there (RFC 9110 §13.1.1) */
  readonly ifMatch?: string
  readonly idempotencyKey?: string
}

export interface Asked {
  /** id of the subject, for functions that have one in their own area */
  readonly subject?: string
  readonly input: unknown
}

export interface Answer {
  readonly output: unknown
  readonly version?: number
  /** true where an earlier call with the same Idempotency-Key had already done it */
  readonly replayed: boolean
}
