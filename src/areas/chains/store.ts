/** The versions of the approval chain. The only SQL that writes them. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import { type Chain, type Step, whyUnable } from './step.ts'
import { deciding, isAble } from './store-judged.ts'
import { openPast } from './store-past.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly chains: ChainStore
  }
}
export type ChainStore = ReturnType<typeof openChains>

interface NewChain extends Chain {
  readonly name: string
  readonly savedById: string
  readonly savedAt: Date
}

export function openChains(tx: Tx, org: string) {
  const lines = () =>
    tx
      .selectFrom('chains')
      .innerJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'chains.orgId').onRef('people.id', '=', 'chains.savedById'),
      )
      .where('chains.orgId', '=', org)
      .select(['chains.id', 'chains.version', 'chains.number', 'chains.name', 'chains.state', 'chains.steps'])
      .select([
        'chains.withoutManager',
        'chains.withoutSteps',
        'chains.savedById',
        'people.name as savedByName',
      ])
      .select(['chains.savedAt', 'chains.activatedAt'])
      .select(
        sql<number>`(select count(*)::int from orders
          where orders.org_id = chains.org_id and orders.chain_id = chains.id)`.as('orders'),
      )
      .select(
        sql<number>`(select count(*)::int from orders where orders.org_id = chains.org_id
          and orders.chain_id = chains.id and orders.state = 'pending-approval')`.as('waiting'),
      )

  const named = async (rows: readonly { readonly steps: unknown }[]) => {
    const ids = rows.flatMap((row) => stepsOf(row).flatMap(({ personId }) => personId ?? []))
    if (ids.length === 0) return new Map<string, string>()
    const people = await tx
      .selectFrom('people')
      .where('orgId', '=', org)
      .where('id', 'in', ids)
      .select(['id', 'name'])
      .execute()
    return new Map(people.map(({ id, name }) => [id, name]))
  }

  return {
    ...openPast(tx, org),

    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('chains')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'state', 'name'])
        .select(sql<string>`'version ' || number`.as('label'))
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** The newest first; of one id that one alone. */
    async lines(id?: string) {
      const rows = await lines()
        .$if(id !== undefined, (query) => query.where('chains.id', '=', id as string))
        .orderBy('chains.number', 'desc')
        .limit(200)
        .execute()
      const names = await named(rows)
      return rows.map(({ savedById, savedByName, savedAt, activatedAt, ...row }) => ({
        ...row,
        steps: [...stepsOf(row)],
        people: stepsOf(row).flatMap(({ personId: one }) =>
          one === undefined ? [] : [{ id: one, name: names.get(one) ?? '' }],
        ),
        savedBy: { id: savedById, name: savedByName },
        savedAt: savedAt.toISOString(),
        activatedAt: activatedAt?.toISOString() ?? null,
      }))
    },

    /** Orders that wait and began before any version was switched on. */
    async waitingWithout(): Promise<number> {
      const { count } = await tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('state', '=', 'pending-approval')
        .where('chainId', 'is', null)
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow()
      return count
    },

    async insert({ steps, ...chain }: NewChain) {
      return tx
        .insertInto('chains')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          ...chain,
          steps: json(steps),
          // Two who save at once meet on the unique number, and the second walks the line again.
          number: sql<number>`(select coalesce(max(number), 0) + 1 from chains where org_id = ${org}::uuid)`,
        })
        .returning(['id', 'version', 'number'])
        .executeTakeFirstOrThrow()
    },

    /** In force from now on, for orders that begin from now on; the one before it is kept. */
    async activate(id: string, now: Date) {
      const next = sql<number>`version + 1`
      await tx
        .updateTable('chains')
        .set({ state: 'retired', version: next })
        .where('orgId', '=', org)
        .where('state', '=', 'active')
        .execute()
      return tx
        .updateTable('chains')
        .set({ state: 'active', activatedAt: now, version: next })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'number'])
        .executeTakeFirstOrThrow()
    },

    /** Those of the ids who could not decide at a step that names them, each with what is the matter. */
    async unable(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map()
      const people = await deciding(tx, org, ids)
      const found = await tx
        .selectFrom('people')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .where('status', '=', 'active')
        .select(['id', 'name'])
        .execute()
      const names = new Map(found.map(({ id, name }) => [id, name]))
      return new Map(
        ids
          .filter((id) => !isAble(people.get(id), 'person'))
          .map((id) => [id, whyUnable(names.get(id), people.get(id)?.isOpen === true)]),
      )
    },
  }
}

// `chains.save` is the only one that writes them, by the schema of a step
const stepsOf = (row: { readonly steps: unknown }) => row.steps as readonly Step[]
