/** The versions of the approval chain. Orders read the one they began with here. */
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import { type Chain, type Step, standardChain } from './step.ts'

const columns = ['id', 'steps', 'withoutManager', 'withoutSteps'] as const

export interface ChainInForce extends Chain {
  /** null: no administrator has switched one on */
  readonly id: string | null
}

const asChain = (
  row: { id: string; steps: unknown } & Pick<Chain, 'withoutManager' | 'withoutSteps'>,
): ChainInForce => ({
  ...row,
  // `chains.save` is the only one that writes them, by the schema of a step
  steps: row.steps as readonly Step[],
})

export const chainInForce = (tx: Tx, org: string, settings: Settings): Promise<ChainInForce> =>
  settings('chain', async () => {
    const row = await tx
      .selectFrom('chains')
      .select(columns)
      .where('orgId', '=', org)
      .where('state', '=', 'active')
      .executeTakeFirst()
    return row ? asChain(row) : { ...standardChain, id: null }
  })

export async function chainOf(tx: Tx, org: string, id: string | null): Promise<ChainInForce> {
  if (id === null) return { ...standardChain, id }
  const row = await tx
    .selectFrom('chains')
    .select(columns)
    .where('orgId', '=', org)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return asChain(row)
}
