/** A role with one permission to decide and nothing else, given to somebody whose own roles hold none. */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

export const givesWord = (w: World, handle: Handle, permission: string): Promise<void> =>
  w.tx(async (tx) => {
    const id = crypto.randomUUID()
    await tx
      .insertInto('roles')
      .values({ orgId: w.orgId, id, applicationKind: 'box-office', name: id, permissions: [permission] })
      .execute()
    await tx
      .insertInto('personRoles')
      .values({
        orgId: w.orgId,
        personId: w.person(handle),
        applicationId: w.ids.applications['box-office'] as string,
        roleId: id,
        rolesCombine: true,
      })
      .execute()
  })
