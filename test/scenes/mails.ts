/** Mails as they might stand, and the two ways an organisation may be set up to read them. */
import { json } from '../../src/database/rows.ts'
import type { World } from '../world.ts'

/** To Ned and kept, unless overridden. */
export const written = (w: World, over: object = {}): Promise<{ id: string }> =>
  w.tx(async (tx) => {
    const row = {
      orgId: w.orgId,
      id: crypto.randomUUID(),
      kind: 'order.approved',
      toAddress: 'ned@harbour.example',
      toPersonId: w.person('ned'),
      subject: 'Approved: Messiah',
      body: 'Your order is approved.',
      state: 'kept' as const,
      ...over,
    }
    await tx.insertInto('mails').values(row).execute()
    return { id: row.id }
  })

export const readHere = (w: World) =>
  w.tx((tx) =>
    tx
      .updateTable('applications')
      .set({ settings: json({ 'mail.read-here': true }) })
      .where('kind', '=', 'box-office')
      .execute(),
  )

export const isDemo = (w: World) =>
  w.system.database.asOwner((tx) =>
    tx.updateTable('organisations').set({ demo: true }).where('orgId', '=', w.orgId).execute(),
  )
