/** Counts and durations for Prometheus. Decisions are counted by function; those we could not make, apart. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** for `System.observe` */
  observe(decided: {
    readonly function: string
    readonly outcome: string
    readonly milliseconds: number
  }): void
  answered(route: string, method: string, status: number, milliseconds: number): void
  readonly contentType: string
  text(): Promise<string>
}

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const decisions = new Counter({
    name: 'counterfoil_decisions_total',
    help: 'Decisions that were acted on, by function and outcome (`allowed`, or the code of the refusal)',
    labelNames: ['function', 'outcome'],
    registers,
  })
  const indeterminate = new Counter({
    name: 'counterfoil_decisions_indeterminate_total',
    help: 'Decisions that rested on a fact that was not loaded: faults of ours',
    labelNames: ['function'],
    registers,
  })
  const calls = new Histogram({
    name: 'counterfoil_call_seconds',
    help: 'Time of a call, transaction included',
    labelNames: ['function'],
    buckets: seconds,
    registers,
  })
  const requests = new Histogram({
    name: 'counterfoil_http_request_seconds',
    help: 'Time of a request, from its headers to the end of the answer',
    labelNames: ['route', 'method', 'status'],
    buckets: seconds,
    registers,
  })
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observe({ function: id, outcome, milliseconds }) {
      decisions.inc({ function: id, outcome })
      if (outcome === 'indeterminate') indeterminate.inc({ function: id })
      calls.observe({ function: id }, milliseconds / 1000)
    },
    answered(route, method, status, milliseconds) {
      requests.observe({ route, method, status: String(status) }, milliseconds / 1000)
    },
  }
}
