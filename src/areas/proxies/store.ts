/** Proxies: who may act for whom, in what, and until when. */
import type { Tx } from '../../database/database.ts'
import { type ProxyScope, rowsOfScope } from './scopes.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly proxies: ProxyStore
  }
}
export type ProxyStore = ReturnType<typeof openProxies>

export function openProxies(tx: Tx, org: string) {
  return {
    /** The grant as the pipeline needs it, read again in each request: it ends the moment it is revoked or runs out. */
    async live(proxyId: string, by: string, now: Date, lock: boolean) {
      const grant = await tx
        .selectFrom('proxies')
        .select(['principalId', 'scopes'])
        .where('orgId', '=', org)
        .where('id', '=', proxyId)
        .where('proxyId', '=', by)
        .where('revokedAt', 'is', null)
        .where('startsAt', '<=', now)
        .where('endsAt', '>', now)
        // A write holds it to its commit, so that revoking comes before the decision or after the work.
        .$if(lock, (query) => query.forShare())
        .executeTakeFirst()
      if (!grant) return null
      return {
        principalId: grant.principalId,
        rows: grant.scopes.flatMap((scope) => rowsOfScope[scope as ProxyScope] ?? []),
      }
    },
  }
}
