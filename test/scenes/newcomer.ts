/** Somebody who was invited into the box office and has not come yet, the links in the mails so far, and roles that may do a little more. */
import { sql } from 'kysely'
import type { World } from '../world.ts'

export async function invited(w: World, email = 'una@harbour.example'): Promise<{ id: string }> {
  const input = { name: 'Una Newman', email, roleIds: [w.ids.roles.Employee] }
  const { output } = await w.as('sue').call('employees.invite', { input })
  return { id: output.id }
}

/** oldest first */
export async function tokens(w: World): Promise<readonly string[]> {
  const mails = await w.tx((tx) => tx.selectFrom('mails').select('body').orderBy('createdAt').execute())
  return mails.flatMap(({ body }) => body.match(/\/welcome\/(\S+)/)?.[1] ?? [])
}

/** A role as an administrator might have made it. */
export const mayAlso = (w: World, role: string, permission: string) =>
  w.tx((tx) =>
    tx
      .updateTable('roles')
      .set({ permissions: sql`array_append(permissions, ${permission})` })
      .where('name', '=', role)
      .execute(),
  )
