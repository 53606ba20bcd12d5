/** What the composition root and the tests may use of the HTTP edge. */
export { buildHttp } from './app.ts'
export { closeGently } from './close.ts'
export type { FirstAdministrator, HttpConfig, Setup } from './config.ts'
export { exceptions } from './exceptions.ts'
export { routesOf } from './known-routes.ts'
export { createMetrics, type Metrics } from './metrics.ts'
