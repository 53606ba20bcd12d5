/** What the HTTP edge is told by the composition root; nothing here is read from the environment. */
import type { LevelWithSilent } from 'pino'
import type { Metrics } from './metrics.ts'

export interface DemoPerson {
  readonly handle: string
  readonly name: string
  readonly title: string
  readonly email: string
  /** one sentence on what they may and may not do */
  readonly says: string
}

export interface FirstAdministrator {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Making the first organisation: only while there is none. */
export interface Setup {
  needed(): Promise<boolean>
  /** @throws CounterfoilError conflict where somebody was faster, invalid where a value is not fit */
  begin(asked: FirstAdministrator): Promise<void>
}

export interface HttpConfig {
  /** scheme, host and port that people use; never taken from a Host header */
  readonly baseUrl: string
  /** whose X-Forwarded-For counts: nobody's, so many proxies' in front of us, or those of these addresses */
  readonly trustProxy: false | number | readonly string[]
  readonly requestTimeoutMs: number
  readonly logLevel: LevelWithSilent
  /** where the log goes; standard output unless told */
  readonly logTo?: NodeJS.WritableStream
  readonly metrics: Metrics
  /** opens /metrics to others than this machine */
  readonly metricsToken?: string
  /** the folder of the built web; null where another server gives it out */
  readonly webFolder: string | null
  readonly setup: Setup
  /** the people whom anybody may be, in demo mode alone */
  readonly demo: { people(): Promise<readonly DemoPerson[]> } | null
}
