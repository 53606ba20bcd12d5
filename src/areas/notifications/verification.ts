/** For each kind who would be told, and why. */
import { type Static, Type } from 'typebox'
import type { Stores } from '#core'
import type { Recipient } from './kind.ts'
import { channelsOf, groups, kinds } from './kinds.ts'
import type { Found } from './store-verify.ts'

export const Person = Type.Object({ id: Type.String(), name: Type.String(), why: Type.String() })

export const Line = Type.Object({
  kind: Type.String(),
  group: Type.String(),
  title: Type.String({ description: 'continues “told”' }),
  inApp: Type.Boolean(),
  mail: Type.Boolean(),
  told: Type.Array(
    Type.Object({
      as: Type.String({ description: 'why they would be told' }),
      count: Type.Integer(),
      people: Type.Array(Person),
    }),
  ),
  isHeard: Type.Boolean({ description: 'whether there is anybody at all to tell' }),
})
export type Line = Static<typeof Line>

export type Holding = (permission: string) => Promise<Found>

/** The holders of a permission are looked up once, however many kinds ask for them. */
export function holdingOnce(stores: Stores): Holding {
  const known = new Map<string, Promise<Found>>()
  return (permission) => {
    const found = known.get(permission) ?? stores.notifications.holding(permission)
    known.set(permission, found)
    return found
  }
}

export async function linesOf(stores: Stores, holding: Holding): Promise<readonly Line[]> {
  const orderers = await stores.notifications.countOrderers()
  const lines: Line[] = []
  for (const kind of kinds) {
    const told: Line['told'] = []
    for (const recipient of [...kind.to, ...(kind.otherwise ?? [])])
      told.push(await toldAs(recipient, orderers, holding))
    lines.push({
      kind: kind.id,
      group: groups[kind.group],
      title: kind.title,
      ...channelsOf(kind, undefined),
      told,
      isHeard: told.some(({ count }) => count > 0),
    })
  }
  return lines
}

/** Holders can be named; an owner or a manager is another one for each order, so there it is how many could be. */
async function toldAs(
  recipient: Recipient,
  orderers: number,
  holding: Holding,
): Promise<Line['told'][number]> {
  if (recipient.who !== 'holders') return { as: recipient.as, count: orderers, people: [] }
  const { count, people } = await holding(recipient.of)
  return { as: recipient.as, count, people: [...people] }
}
