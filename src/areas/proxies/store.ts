/** Proxies: who may act for whom, in what, and until when. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { type ProxyScope, rowsOfScope } from './scopes.ts'
import { openPages } from './store-pages.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly proxies: ProxyStore
  }
}
export type ProxyStore = ReturnType<typeof openProxies>

export function openProxies(tx: Tx, org: string) {
  return {
    ...openPages(tx, org),

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

    /** What the banner says: under which live grant somebody acts for somebody. */
    async liveBetween(principalId: string, proxyId: string, now: Date) {
      return tx
        .selectFrom('proxies')
        .select(['id', 'scopes', 'endsAt'])
        .where('orgId', '=', org)
        .where('principalId', '=', principalId)
        .where('proxyId', '=', proxyId)
        .where('revokedAt', 'is', null)
        .where('startsAt', '<=', now)
        .where('endsAt', '>', now)
        .orderBy('endsAt', 'desc')
        .execute()
    },

    async add(grant: {
      readonly principalId: string
      readonly proxyId: string
      readonly scopes: readonly ProxyScope[]
      readonly startsAt: Date
      readonly endsAt: Date
      readonly note: string
    }) {
      return tx
        .insertInto('proxies')
        .values({ orgId: org, id: crypto.randomUUID(), ...grant, scopes: [...grant.scopes] })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },

    async revoke(id: string, at: Date) {
      return tx
        .updateTable('proxies')
        .set({ revokedAt: at, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },
  }
}
