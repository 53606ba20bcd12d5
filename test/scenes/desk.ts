/** Scenes of the service desk that several tests begin with. */
import { json } from '../../src/database/rows.ts'
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

/** Opens a further application to somebody. */
export async function open(w: World, handle: Handle, slug: string): Promise<void> {
  const applicationId = w.ids.applications[slug] as string
  await w.tx((tx) =>
    tx
      .insertInto('personApplications')
      .values({ orgId: w.orgId, personId: w.person(handle), applicationId })
      .execute(),
  )
}

/** Gives somebody a global role with these permissions. */
export async function giveGlobally(w: World, handle: Handle, ...permissions: string[]): Promise<void> {
  const id = crypto.randomUUID()
  await w.tx(async (tx) => {
    await tx
      .insertInto('roles')
      .values({ orgId: w.orgId, id, applicationKind: 'global', name: `Role ${id}`, permissions })
      .execute()
    await tx.updateTable('people').set({ globalRoleId: id }).where('id', '=', w.person(handle)).execute()
  })
}

/** Sets the switches of IT Help, all of them. */
export async function setSwitches(w: World, settings: Readonly<Record<string, boolean>>): Promise<void> {
  await w.tx((tx) =>
    tx
      .updateTable('applications')
      .set({ settings: json(settings) })
      .where('id', '=', w.ids.applications['it-help'] as string)
      .execute(),
  )
}

export const resolved = (w: World) => ({ statusId: w.ids.statuses.Resolved, statusClass: 'completed' })
export const onHold = (w: World) => ({ statusId: w.ids.statuses['On hold'], statusClass: 'on-hold' })
export const inFacilities = (w: World) => ({
  applicationId: w.ids.applications.facilities,
  typeId: w.ids.types['facilities/General'],
  statusId: w.ids.statuses['facilities/New'],
})
