import { Type } from 'typebox'
import { type Actor, defineFunction, Id, type Stores } from '#core'
import { everybody } from '../rules.ts'

const MaybeText = Type.Union([Type.String(), Type.Null()])

/** What the shell of every screen needs; `can` holds the verdicts of all functions that need no subject. */
export const me = defineFunction({
  id: 'people.me',
  title: 'See your own name, applications and rights',
  kind: 'read',
  who: everybody,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    person: Type.Object({
      id: Id,
      handle: Type.String(),
      name: Type.String(),
      email: Type.String(),
      title: Type.String(),
      licence: Type.String(),
      managerId: Type.Union([Id, Type.Null()]),
      locale: MaybeText,
      timeZone: MaybeText,
    }),
    organisation: Type.Object({
      id: Id,
      name: Type.String(),
      locale: Type.String(),
      timeZone: Type.String(),
      currency: Type.String(),
      demo: Type.Boolean(),
    }),
    applications: Type.Array(
      Type.Object({
        id: Id,
        kind: Type.String(),
        name: Type.String(),
        slug: Type.String(),
        isAdmin: Type.Boolean(),
      }),
    ),
    /** null where they act for themself */
    acting: Type.Union([
      Type.Object({
        by: Type.Object({ id: Id, name: Type.String() }, { description: 'who really acts' }),
        grants: Type.Array(Type.Object({ id: Id, scopes: Type.Array(Type.String()), until: Type.String() }), {
          description: 'the proxies between the two that hold now',
        }),
      }),
      Type.Null(),
    ]),
    can: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  async run({ actor, by, stores, now }) {
    const shell = await stores.people.me(actor.id)
    return {
      ...shell,
      applications: await stores.access.openTo(actor.id),
      acting:
        by.id === null || by.id === actor.id
          ? null
          : await actingFor(stores, actor, { ...by, id: by.id }, now),
    }
  },
})

async function actingFor(stores: Stores, actor: Actor, by: { id: string; name: string }, now: Date) {
  const grants = await stores.proxies.liveBetween(actor.id, by.id, now)
  return {
    by,
    grants: grants.map(({ id, scopes, endsAt }) => ({ id, scopes, until: endsAt.toISOString() })),
  }
}
