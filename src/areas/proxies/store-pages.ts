/** Proxies as lists show them. */
import { type SqlBool, sql } from 'kysely'
import type { Filter, LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { ProxyLine } from './proxy-row.ts'
import type { ProxyScope } from './scopes.ts'

const hasBegun = sql<boolean>`(proxies.starts_at <= now())`
const hasEnded = sql<boolean>`(proxies.revoked_at is not null or proxies.ends_at <= now())`

const column = (field: string) =>
  field === 'hasBegun' ? hasBegun : field === 'hasEnded' ? hasEnded : sql.ref(`proxies.${field}`)

export interface Asked {
  readonly where: Filter
  readonly given?: string | undefined
  readonly received?: string | undefined
  readonly ended: boolean
}

export function openPages(tx: Tx, org: string) {
  const named = () =>
    tx
      .selectFrom('proxies')
      .innerJoin('people as principal', (join) =>
        join.onRef('principal.orgId', '=', 'proxies.orgId').onRef('principal.id', '=', 'proxies.principalId'),
      )
      .innerJoin('people as proxy', (join) =>
        join.onRef('proxy.orgId', '=', 'proxies.orgId').onRef('proxy.id', '=', 'proxies.proxyId'),
      )
      .where('proxies.orgId', '=', org)

  const lines = () =>
    named().select([
      'proxies.id',
      'proxies.version',
      'proxies.principalId',
      'principal.name as principalName',
      'proxies.proxyId',
      'proxy.name as proxyName',
      'proxies.scopes',
      'proxies.startsAt',
      'proxies.endsAt',
      'proxies.revokedAt',
      'proxies.note',
      sql<Date | null>`(select max(entry.at) from audit_entries entry where entry.org_id = proxies.org_id
        and entry.subject_id = proxies.id and entry.function = 'proxies.switch' and entry.outcome = 'done')`.as(
        'lastUsedAt',
      ),
      sql<Date>`now()`.as('now'),
    ])

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = named()
        .where('proxies.id', 'in', [...ids])
        .orderBy('proxies.id')
        .select(['proxies.id', 'proxies.orgId', 'proxies.version', 'proxies.principalId', 'proxies.proxyId'])
        .select(['proxies.scopes', 'proxies.endsAt', hasBegun.as('hasBegun'), hasEnded.as('hasEnded')])
        .select(sql<string>`principal.name || ' → ' || proxy.name`.as('label'))
      const rows = await (lock ? found.forUpdate('proxies') : found).execute()
      return new Map<string, LoadedFacts>(
        rows.map((row) => [row.id, { ...row, endsAt: row.endsAt.toISOString() }]),
      )
    },

    /** Those that hold first, the longest first. */
    async page({ where, given, received, ended }: Asked): Promise<ProxyLine[]> {
      const rows = await lines()
        .where(compileFilter(where, column))
        .$if(given !== undefined, (query) => query.where('proxies.principalId', '=', given as string))
        .$if(received !== undefined, (query) => query.where('proxies.proxyId', '=', received as string))
        .$if(!ended, (query) => query.where(sql<SqlBool>`not ${hasEnded}`))
        .orderBy(hasEnded)
        .orderBy('proxies.endsAt', 'desc')
        .orderBy('proxies.id')
        .limit(200)
        .execute()
      return rows.map(asLine)
    },

    async line(id: string): Promise<ProxyLine> {
      return asLine(await lines().where('proxies.id', '=', id).executeTakeFirstOrThrow())
    },
  }
}

interface Row {
  readonly id: string
  readonly version: number
  readonly principalId: string
  readonly principalName: string
  readonly proxyId: string
  readonly proxyName: string
  readonly scopes: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
  readonly revokedAt: Date | null
  readonly note: string
  readonly lastUsedAt: Date | null
  readonly now: Date
}

const asLine = (row: Row): ProxyLine => ({
  id: row.id,
  version: row.version,
  principal: { id: row.principalId, name: row.principalName },
  proxy: { id: row.proxyId, name: row.proxyName },
  // the schema of `proxies.grant` is what let them in
  scopes: [...row.scopes] as ProxyScope[],
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  note: row.note,
  state: stateOf(row),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
})

function stateOf({ revokedAt, startsAt, endsAt, now }: Row): ProxyLine['state'] {
  if (revokedAt !== null) return 'revoked'
  if (endsAt <= now) return 'run-out'
  return startsAt > now ? 'to-come' : 'live'
}
