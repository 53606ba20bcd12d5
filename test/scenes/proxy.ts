/** A proxy as it might stand: from Mona to Ivy, for everything, for a day, unless overridden. */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

interface Granted {
  readonly from?: Handle
  readonly to?: Handle
  readonly scopes?: readonly string[]
  readonly startsAt?: Date
  readonly endsAt?: Date
  readonly revokedAt?: Date
}

const day = 86_400_000

export async function proxy(w: World, granted: Granted = {}): Promise<{ id: string }> {
  const { from = 'mona', to = 'ivy', scopes = ['request', 'approve', 'manage-tickets'], ...times } = granted
  return w.tx((tx) =>
    tx
      .insertInto('proxies')
      .values({
        orgId: w.orgId,
        id: crypto.randomUUID(),
        principalId: w.person(from),
        proxyId: w.person(to),
        scopes: [...scopes],
        startsAt: new Date(Date.now() - day),
        endsAt: new Date(Date.now() + day),
        ...times,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
}
