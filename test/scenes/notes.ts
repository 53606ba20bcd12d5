/** A note as it might stand, for tests of what people were told. */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

export const noteTo = (w: World, handle: Handle, over: object = {}): Promise<{ id: string }> =>
  w.tx(async (tx) => {
    const row = {
      orgId: w.orgId,
      id: crypto.randomUUID(),
      personId: w.person(handle),
      kind: 'order.approved',
      title: 'Approved: Messiah',
      body: 'Your order is approved.',
      path: '/orders/1',
      ...over,
    }
    await tx.insertInto('notifications').values(row).execute()
    return { id: row.id }
  })
